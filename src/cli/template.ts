import { makeTemplate } from '#platform/database/template.ts';
import { DONE, type Command } from './command.ts';

export const templateCommand: Command = {
  name: 'template',
  usage: 'template                       prepare the empty embedded database that new ones are copied from',
  flags: {},
  run: async () => {
    await makeTemplate();
    return DONE;
  },
};
