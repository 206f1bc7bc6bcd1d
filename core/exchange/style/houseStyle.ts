import frenchAdministrative from '../../../resources/styles/french-administrative.json' with { type: 'json' };
import neutral from '../../../resources/styles/neutral.json' with { type: 'json' };
import russianOfficial from '../../../resources/styles/russian-official.json' with { type: 'json' };
import { type HouseStyle, type HouseStyleId, houseStyleSchema } from '../../model/houseStyle.ts';

const files: Record<HouseStyleId, unknown> = {
  'french-administrative': frenchAdministrative,
  'russian-official': russianOfficial,
  neutral,
};

/** A house style that comes with the program. Throws a ZodError when its file is damaged. */
export function houseStyle(id: HouseStyleId): HouseStyle {
  return houseStyleSchema.parse(files[id]);
}
