/** Has this process load the product with all its words marked. To be imported before anything of the product is. */
import { registerHooks } from 'node:module';

const MARKS = new URL('./marks.ts', import.meta.url).href;

/** Functions that write a text of a language themselves, by the file that has them. */
const givers: Readonly<Record<string, readonly string[]>> = {
  'words/dates.ts': ['dayText', 'whenText', 'spanText', 'boundsText', 'periodText', 'durationText', 'gapText', 'saidAt', 'saidUntil', 'weekdayText', 'spanWithWeekdays'],
  'words/clocks.ts': ['timeText'],
  'words/moments.ts': ['momentText'],
  'words/parties.ts': ['countryName'],
};

/** The same source whose functions give marked texts; what they ask of one another stays plain. */
function givingMarked(source: string, names: readonly string[]): string {
  const plain = names.reduce((text, name) => {
    const exported = new RegExp(`^export (function|const) ${name}\\b`, 'm');
    if (!exported.test(text)) throw new Error(`no ${name} to mark`);
    return text.replace(exported, `$1 ${name}`);
  }, source);
  return `import { markedGiver } from '${MARKS}';\n${plain}\n${names.map((name) => `const marked_${name} = markedGiver(${name});`).join('\n')}\nexport { ${names.map((name) => `marked_${name} as ${name}`).join(', ')} };\n`;
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const source = (): string => String(loaded.source);
    if (url.endsWith('/src/platform/words/words.ts')) {
      const giving = source().replace(/=> words;/, '=> markedWords(words);');
      if (giving === source()) throw new Error('wordsIn cannot be marked');
      return { ...loaded, source: `import { markedWords } from '${MARKS}';\n${giving}` };
    }
    const file = Object.keys(givers).find((name) => url.endsWith(`/src/platform/${name}`));
    // Dates look at how they begin, so the words they are made of stay plain.
    if (url.endsWith('/words/date-words.ts')) return { ...loaded, source: source().replace(/\bwordsIn\b(?=[ ,])/, 'wordsIn as _').replace('wordsIn({', '({') };
    return file ? { ...loaded, source: givingMarked(source(), givers[file] as readonly string[]) } : loaded;
  },
});
