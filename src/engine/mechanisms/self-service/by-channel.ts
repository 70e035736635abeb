// What a firm's own books tell of its channels where customers serve themselves: how long visits waited in each, and how many
// met nobody. Minutes, and shares of the served visits.
import { OUTCOME } from '../../model/visits.ts';
import type { SelfServiceCtx } from './params.ts';

export function tellChannels(ctx: SelfServiceCtx): void {
  const { visits, firms } = ctx;
  const { channels } = ctx.setup;
  const width = channels.length;
  const sums = () => new Float64Array(firms * width);
  const [served, waited, alone] = [sums(), sums(), sums()];
  for (let v = 0; v < visits.count; v++) {
    const channel = visits.channel[v]!;
    if (visits.outcome[v] !== OUTCOME.served || channel >= width) continue;
    const at = visits.firm[v]! * width + channel;
    served[at] = served[at]! + 1;
    waited[at] = waited[at]! + visits.waitMinutes[v]!;
    alone[at] = alone[at]! + visits.alone[v]!;
  }
  channels.forEach(({ id }, c) => {
    for (let j = 0; j < firms; j++) {
      const at = j * width + c;
      if (served[at] === 0) continue;
      ctx.detail('channelWaitMinutes', id, j, waited[at]! / served[at]!);
      ctx.detail('channelAloneShare', id, j, alone[at]! / served[at]!);
    }
  });
}
