// Draws the portraits of this folder with DiceBear's Open Peeps (Pablo Stanley, CC0 1.0): `node assets/portraits/make-portraits.mjs`.
// The drawings are committed; the page needs no generator. A file's name is a role and a number.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Avatar, Style } from '@dicebear/core';

const require = createRequire(import.meta.url);
const style = new Style(JSON.parse(readFileSync(require.resolve('@dicebear/styles/open-peeps.json'), 'utf8')));

const SKIN = { a: 'ffdbb4', b: 'edb98a', c: 'd08b5b', d: 'ae5d29', e: '8a5a44' };
const HAIR = { black: '2c1b18', brown: '724133', red: 'a55728', blond: 'd6b370', grey: 'e8e1e1', dark: '4a312c' };
const CLOTHES = ['8fd6b4', '7cc4ff', 'd9a3cf', 'f2c14e', 'ee6677'];
const GROUND = ['6e3550', '5b4a8a', '35507a', '7a5a2c', '2f5d50', '4a3a6e'];

// Name, head, expression, skin, hair, then facial hair and accessories where there are any.
const PEOPLE = [
  ['staff-1', 'bun', 'smile', 'c', 'black'],
  ['staff-2', 'short4', 'calm', 'a', 'brown', 'full3', 'glasses'],
  ['staff-3', 'cornrows', 'smileBig', 'd', 'black'],
  ['staff-4', 'grayMedium', 'calm', 'b', 'grey', undefined, 'glasses3'],
  ['staff-5', 'turban', 'smile', 'c', 'dark', 'full'],
  ['staff-6', 'mediumBangs', 'explaining', 'a', 'red'],
  ['staff-7', 'flatTop', 'solemn', 'e', 'black', 'chin'],
  ['staff-8', 'hijab', 'smile', 'b', 'dark'],
  ['customer-1', 'longBangs', 'smile', 'a', 'dark'],
  ['customer-2', 'short1', 'serious', 'b', 'brown', undefined, 'glasses2'],
  ['customer-3', 'afro', 'smileBig', 'd', 'black'],
  ['customer-4', 'grayBun', 'calm', 'a', 'grey', undefined, 'glasses'],
  ['customer-5', 'medium1', 'concerned', 'c', 'brown'],
  ['customer-6', 'noHair1', 'calm', 'b', 'dark', 'moustache2'],
  ['customer-7', 'bantuKnots', 'cheeky', 'e', 'black'],
  ['customer-8', 'hatBeanie', 'solemn', 'a', 'blond', 'goatee1'],
  ['customer-9', 'mediumStraight', 'suspicious', 'b', 'blond'],
  ['customer-10', 'twists', 'smile', 'd', 'black', undefined, 'glasses4'],
  ['customer-11', 'grayShort', 'serious', 'c', 'grey', 'moustache1'],
  ['customer-12', 'buns', 'smile', 'a', 'red'],
  ['rival-1', 'pomp', 'suspicious', 'a', 'black', 'moustache3'],
  ['rival-2', 'bangs', 'cheeky', 'd', 'black'],
  ['rival-3', 'shaved1', 'driven', 'e', 'black', 'full2', 'sunglasses'],
  ['rival-4', 'longCurly', 'calm', 'b', 'red', undefined, 'glasses5'],
];

for (const [at, [name, head, expression, skin, hair, facialHair, accessories]] of PEOPLE.entries()) {
  const avatar = new Avatar(style, {
    seed: name,
    size: 96,
    headVariant: head,
    expressionVariant: expression,
    facialHairProbability: facialHair ? 100 : 0,
    ...(facialHair ? { facialHairVariant: facialHair } : {}),
    accessoriesProbability: accessories ? 100 : 0,
    ...(accessories ? { accessoriesVariant: accessories } : {}),
    maskProbability: 0,
    backgroundColor: [GROUND[at % GROUND.length]],
    skinColor: [SKIN[skin]],
    headContrastColor: [HAIR[hair]],
    clothingColor: [CLOTHES[at % CLOTHES.length]],
  });
  const bare = avatar.toString().replace(/<metadata.*<\/metadata>/s, '');
  writeFileSync(new URL(`${name}.svg`, import.meta.url), `${bare}\n`);
}
