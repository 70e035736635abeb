// `rungs audit`: placeholder until src/study/audit.ts arrives.
import type { Command } from 'commander';
import { declare } from '../command.ts';

export function addAudit(program: Command): void {
  declare(program, 'audit <scenario>', 'bot league and balance report', ['audit bistro']);
}
