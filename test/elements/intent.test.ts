import { expect } from 'chai';
import { DELAY, type Delay, Intent } from '../../src/elements/controllers/intent.ts';
import { eventually, pause } from '../fixtures/until.ts';

/** Longer than any test takes, in milliseconds. */
const NEVER = 60_000;
/** Longer than the next tooltip opens at once after one has closed. */
const COLD = 350;

/** An intent, and what is open because of it. */
function createIntent(delay: Partial<Delay>): { intent: Intent<string>; open: string[] } {
  const open: string[] = [];
  const intent = new Intent<string>(
    { ...DELAY, ...delay },
    (what) => open.splice(0, 1, what),
    () => open.splice(0),
  );
  return { intent, open };
}

describe('Intent', () => {
  it('opens after a delay', async () => {
    const { intent, open } = createIntent({ open: 20, close: NEVER });
    intent.enter('a');
    expect(open).to.deep.equal([]);
    await eventually(() => expect(open).to.deep.equal(['a']));
  });

  it('opens nothing for a pointer that only passes', async () => {
    const { intent, open } = createIntent({ open: 20, close: 0 });
    intent.enter('a');
    intent.leave();
    await pause(40);
    expect(open).to.deep.equal([]);
  });

  it('opens what the pointer rests on last', async () => {
    const { intent, open } = createIntent({ open: 20, close: 20 });
    intent.enter('a');
    intent.leave();
    intent.enter('b');
    await pause(60);
    expect(open).to.deep.equal(['b']);
  });

  it('counts the time that has passed already', () => {
    const { intent, open } = createIntent({ open: NEVER, close: NEVER });
    intent.enter('a', { elapsed: NEVER });
    expect(open).to.deep.equal(['a']);
  });

  it('opens at once where it is told to', () => {
    const { intent, open } = createIntent({ open: NEVER, close: NEVER });
    intent.enter('a', { atOnce: true });
    expect(open).to.deep.equal(['a']);
  });

  it('opens the next at once while one is open', () => {
    const { intent, open } = createIntent({ open: NEVER, close: NEVER });
    intent.enter('a', { atOnce: true });
    intent.leave();
    intent.enter('b');
    expect(open).to.deep.equal(['b']);
  });

  it('opens the next at once when one has just closed', () => {
    const { intent, open } = createIntent({ open: NEVER, close: NEVER });
    intent.enter('a', { atOnce: true });
    intent.end();
    intent.enter('b');
    expect(open).to.deep.equal(['b']);
  });

  it('takes its time again when that was a while ago', async () => {
    const { intent, open } = createIntent({ open: NEVER, close: NEVER });
    intent.enter('a', { atOnce: true });
    intent.end();
    await pause(COLD);
    intent.enter('b');
    expect(open).to.deep.equal([]);
    intent.end();
  });

  it('takes its time again after one that never opened', () => {
    const { intent, open } = createIntent({ open: NEVER, close: 0 });
    intent.enter('a');
    intent.leave();
    intent.enter('b');
    expect(open).to.deep.equal([]);
    intent.end();
  });

  it('closes after a delay', async () => {
    const { intent, open } = createIntent({ open: 0, close: 20 });
    intent.enter('a');
    intent.leave();
    expect(open).to.deep.equal(['a']);
    await eventually(() => expect(open).to.deep.equal([]));
  });

  it('stays open for a pointer that comes back in time', async () => {
    const { intent, open } = createIntent({ open: 0, close: 20 });
    intent.enter('a');
    intent.leave();
    intent.stay();
    await pause(40);
    expect(open).to.deep.equal(['a']);
  });

  it('does not stay for a pointer on what is not open', async () => {
    const { intent, open } = createIntent({ open: 20, close: 20 });
    intent.enter('a');
    intent.stay();
    await eventually(() => expect(open).to.deep.equal(['a']));
  });

  it('forgets at its end what was to open', async () => {
    const { intent, open } = createIntent({ open: 20, close: 20 });
    intent.enter('a');
    intent.end();
    await pause(40);
    expect(open).to.deep.equal([]);
  });
});
