// Which special view stands beside the sheet, and the way from a view to a lever.
import { signal } from '@preact/signals';
import type { SystemId } from '../../views/systems.ts';

/** The view that is open on Decide; none at first. */
export const openedSystem = signal<SystemId | undefined>(undefined);
