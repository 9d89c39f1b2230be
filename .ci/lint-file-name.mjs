/** The lint rule for names of files: kebab-case nouns and verbs of the trade. */
const banned =
  /^(utils?|helpers?|managers?|handlers?|commons?|shared|data|info|services?|base|impl|misc)$/;

export const fileName = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const name = context.filename
      .split(/[\\/]/)
      .at(-1)
      .replace(/(\.[a-z]+)+$/, '');
    const words = name.split('-');
    const refuse = (message) => (node) => context.report({ node, message });
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
      return {
        Program: refuse(`Name the file in kebab-case after its headline export, not "${name}".`),
      };
    }
    const word = words.find((each) => banned.test(each));
    return word === undefined
      ? {}
      : {
          Program: refuse(`"${word}" says nothing of panels: name the file after what it exports.`),
        };
  },
};
