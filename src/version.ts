// Which version of the program this is: what its own wordings are known by.
import manifest from '../package.json' with { type: 'json' };

export const { version } = manifest;
