const most = 40;

/**
 * A function has at most 40 lines, from its first to its last. Those that are longer are listed by name, file by file, and the list
 * may only become shorter: an entry whose function is short by now, or gone, is an error too. The list is the rule's option, so
 * that the cache of eslint notices when it changes.
 */
export const fortyLines = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object' }],
    defaultOptions: [{}],
    messages: {
      tooLong:
        '{{name}} has {{lines}} lines, the most is 40. Take a part out of it that has a name of its own.',
      notLonger: '{{name}} is no longer than 40 lines: take it off the list in build/lint/longer.mjs.',
    },
  },
  create(context) {
    const path = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
    const listed = new Set(context.options[0][path] ?? []);
    const long = new Set();
    const check = (node) => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines <= most) return;
      const name = nameOf(node);
      long.add(name);
      if (!listed.has(name)) context.report({ node, messageId: 'tooLong', data: { name, lines } });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
      'Program:exit': (node) => {
        for (const name of listed)
          if (!long.has(name)) context.report({ node, messageId: 'notLonger', data: { name } });
      },
    };
  },
};

/** As it is called: its own name, or that of what it is given to. */
function nameOf({ id, parent }) {
  const holder = id ?? parent.id ?? parent.key;
  return holder?.name ?? 'a function without a name';
}
