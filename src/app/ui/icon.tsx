// Tabler icons by the job they do, as drawings without a name of their own: the control beside them carries the name.
// The files come in as text, so that the page needs neither a request nor a font for them.
import alert from '@tabler/icons/outline/alert-triangle.svg?raw';
import room from '@tabler/icons/outline/armchair.svg?raw';
import undo from '@tabler/icons/outline/arrow-back-up.svg?raw';
import redo from '@tabler/icons/outline/arrow-forward-up.svg?raw';
import left from '@tabler/icons/outline/arrow-left.svg?raw';
import right from '@tabler/icons/outline/arrow-right.svg?raw';
import book from '@tabler/icons/outline/book-2.svg?raw';
import store from '@tabler/icons/outline/building-store.svg?raw';
import bulb from '@tabler/icons/outline/bulb.svg?raw';
import chart from '@tabler/icons/outline/chart-bar.svg?raw';
import line from '@tabler/icons/outline/chart-line.svg?raw';
import check from '@tabler/icons/outline/check.svg?raw';
import down from '@tabler/icons/outline/chevron-down.svg?raw';
import clock from '@tabler/icons/outline/clock.svg?raw';
import coin from '@tabler/icons/outline/coin.svg?raw';
import copy from '@tabler/icons/outline/copy.svg?raw';
import save from '@tabler/icons/outline/device-floppy.svg?raw';
import dice from '@tabler/icons/outline/dice-5.svg?raw';
import download from '@tabler/icons/outline/download.svg?raw';
import eye from '@tabler/icons/outline/eye.svg?raw';
import unseen from '@tabler/icons/outline/eye-off.svg?raw';
import report from '@tabler/icons/outline/file-analytics.svg?raw';
import flag from '@tabler/icons/outline/flag.svg?raw';
import heart from '@tabler/icons/outline/heart.svg?raw';
import help from '@tabler/icons/outline/help-circle.svg?raw';
import history from '@tabler/icons/outline/history.svg?raw';
import info from '@tabler/icons/outline/info-circle.svg?raw';
import lamp from '@tabler/icons/outline/lamp.svg?raw';
import link from '@tabler/icons/outline/link.svg?raw';
import list from '@tabler/icons/outline/list.svg?raw';
import lock from '@tabler/icons/outline/lock.svg?raw';
import mail from '@tabler/icons/outline/mail.svg?raw';
import map from '@tabler/icons/outline/map.svg?raw';
import theatre from '@tabler/icons/outline/masks-theater.svg?raw';
import menu from '@tabler/icons/outline/menu-2.svg?raw';
import minus from '@tabler/icons/outline/minus.svg?raw';
import notes from '@tabler/icons/outline/notes.svg?raw';
import pencil from '@tabler/icons/outline/pencil.svg?raw';
import pause from '@tabler/icons/outline/player-pause.svg?raw';
import play from '@tabler/icons/outline/player-play.svg?raw';
import skip from '@tabler/icons/outline/player-track-next.svg?raw';
import plus from '@tabler/icons/outline/plus.svg?raw';
import presentation from '@tabler/icons/outline/presentation.svg?raw';
import printer from '@tabler/icons/outline/printer.svg?raw';
import puzzle from '@tabler/icons/outline/puzzle.svg?raw';
import refresh from '@tabler/icons/outline/refresh.svg?raw';
import repeat from '@tabler/icons/outline/repeat.svg?raw';
import route from '@tabler/icons/outline/route.svg?raw';
import school from '@tabler/icons/outline/school.svg?raw';
import search from '@tabler/icons/outline/search.svg?raw';
import settings from '@tabler/icons/outline/settings.svg?raw';
import sitemap from '@tabler/icons/outline/sitemap.svg?raw';
import promotion from '@tabler/icons/outline/speakerphone.svg?raw';
import stairs from '@tabler/icons/outline/stairs-up.svg?raw';
import star from '@tabler/icons/outline/star.svg?raw';
import tag from '@tabler/icons/outline/tag.svg?raw';
import target from '@tabler/icons/outline/target.svg?raw';
import product from '@tabler/icons/outline/tools-kitchen-2.svg?raw';
import trophy from '@tabler/icons/outline/trophy.svg?raw';
import upload from '@tabler/icons/outline/upload.svg?raw';
import person from '@tabler/icons/outline/user.svg?raw';
import people from '@tabler/icons/outline/users.svg?raw';
import team from '@tabler/icons/outline/users-group.svg?raw';
import sound from '@tabler/icons/outline/volume.svg?raw';
import quiet from '@tabler/icons/outline/volume-off.svg?raw';
import world from '@tabler/icons/outline/world.svg?raw';
import close from '@tabler/icons/outline/x.svg?raw';

const DRAWINGS = {
  alert,
  book,
  bulb,
  chart,
  check,
  clock,
  close,
  coin,
  copy,
  dice,
  down,
  download,
  eye,
  flag,
  heart,
  help,
  history,
  info,
  lamp,
  left,
  line,
  link,
  list,
  lock,
  mail,
  map,
  menu,
  minus,
  notes,
  pause,
  pencil,
  people,
  person,
  play,
  plus,
  presentation,
  printer,
  product,
  promotion,
  puzzle,
  quiet,
  redo,
  refresh,
  repeat,
  report,
  right,
  room,
  route,
  save,
  school,
  search,
  settings,
  sitemap,
  skip,
  sound,
  stairs,
  star,
  store,
  tag,
  target,
  team,
  theatre,
  trophy,
  undo,
  unseen,
  upload,
  world,
} as const;

export type IconName = keyof typeof DRAWINGS;

/** The drawing of a group of levers, by its P. */
export const P_ICONS: Readonly<Record<string, IconName>> = {
  product: 'product',
  place: 'store',
  promotion: 'promotion',
  price: 'tag',
  physical: 'lamp',
  process: 'route',
  people: 'people',
  organization: 'sitemap',
};

export function Icon({ name, size }: { readonly name: IconName; readonly size?: 'small' | 'large' | undefined }) {
  const scale = size ? ` icon-${size}` : '';
  return <span class={`icon${scale}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: bare(DRAWINGS[name]) }} />;
}

/** The drawing without its own class and size, which would fight those of the page. */
function bare(svg: string): string {
  return svg.replace(/<svg[^>]*>/, OPENING);
}

const OPENING =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">';
