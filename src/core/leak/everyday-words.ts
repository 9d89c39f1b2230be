/** Given and family names that are words of their own: alone and in small letters they tell of nobody. */
const everydayWords: ReadonlySet<string> = new Set(
  [
    'april august autumn bailey bell best bill bishop black blossom brook brown bush carter case cash',
    'chance child church clay close cook cooper cross daisy dale dawn day dean drew earl early east eve',
    'faith farmer field fields finch fisher ford forest fox frank free gardener gay gene gold good grace',
    'grant gray green hall hand harmony hart hazel heather heath hill holly home hope house hunter iris',
    'ivy jack jade jasmine jet joy july june key king lane large law lily little long love luck major',
    'mark marsh mason may mercy mills miles moon moor new nick noble olive page park parson patience',
    'pat penny piper pope poppy porter power precious price prince queen ray reed rich rivers rob robin',
    'rock rose rowan ruby rush sage sharp short sky small smart snow song spring stone strong sue summer',
    'sunny terry tim tiger trip victor violet walker ward waters way weeks well wells west white will',
    'willow winter wise wood woods wren young',
  ].flatMap((line) => line.split(' ')),
);

export const isEverydayWord = (word: string): boolean => everydayWords.has(word.toLowerCase());
