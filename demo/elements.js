// Buttons that open the tooltip and the popover of an example, by what a reader's hand would do.

const MENTION = 'glossary-term, [data-term], a[href^="/glossary/"]';

const actions = {
  /** Focus that came by keyboard opens the tooltip at once. */
  tooltip: (example) => example.querySelector(MENTION).focus({ focusVisible: true }),
  popover(example) {
    const mention = example.querySelector(MENTION);
    if (mention) mention.click();
    else clickOnMark(example);
  },
};

for (const example of document.querySelectorAll('[data-open]')) {
  const line = document.createElement('p');
  line.className = 'open';
  for (const what of example.dataset.open.split(' ')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `Open its ${what}`;
    button.addEventListener('click', () => actions[what](example));
    line.append(button, ' ');
  }
  example.append(line);
}

/** A mark is no element, only a place: it is clicked by its coordinates. */
function clickOnMark(example) {
  for (const mark of CSS.highlights?.get('glossary-term') ?? []) {
    if (!example.contains(mark.startContainer)) continue;
    const range = new Range();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { x, y } = range.getBoundingClientRect();
    const place = { clientX: x + 1, clientY: y + 1, detail: 1 };
    const click = new MouseEvent('click', { ...place, bubbles: true, cancelable: true });
    mark.startContainer.parentElement.dispatchEvent(click);
    return;
  }
}
