// A lint rule. What core knows of Unicode is handed to it as a `unicode`, because not every runtime
// at the edge has it built in. Code that goes to the engine instead works in browsers and in Node,
// so that none of our tests would fail.

/** @typedef {any} Node  A node of ESTree; the linter publishes no types. */
/** @typedef {{ report(problem: { node: Node, message: string }): void }} Context */

/** Methods that consult Unicode's data or a locale's. */
const method = /^(?:normalize|localeCompare|toLocale\w+)$/;

/** A property class, `\p{L}` or `\P{L}`, of a pattern or of a string that may become one. */
const propertyClass = /\\p\{/i;

/** Whether this is the one that was handed over: `unicode`, `options.unicode`, `this.#unicode`. */
const isUnicode = (/** @type {Node} */ node) => (node.property ?? node).name === 'unicode';

const rule = {
  create(/** @type {Context} */ context) {
    /** @param {Node} node @param {string} what */
    const forbid = (node, what) =>
      context.report({
        node,
        message: `${what} is not in every runtime; ask \`unicode\` instead.`,
      });

    /** @param {Node} node @param {string} text */
    const check = (node, text) => {
      if (propertyClass.test(text)) forbid(node, 'A property class');
    };

    /** @type {Record<string, (node: Node) => void>} */
    const visitors = {
      Identifier(node) {
        if (node.name === 'Intl') forbid(node, '`Intl`');
      },
      MemberExpression({ object, property, computed }) {
        const name = computed ? property.value : property.name;
        if (method.test(name) && !isUnicode(object)) forbid(property, `\`${name}\``);
      },
      Literal: (node) => check(node, node.regex?.pattern ?? String(node.value)),
      TemplateElement: (node) => check(node, node.value.cooked),
    };
    return visitors;
  },
};

export default {
  meta: { name: 'glosslight' },
  rules: { 'portable-unicode': rule },
};
