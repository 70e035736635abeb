// The inbox: messages of people about the quarter, each with one link to the lever, figure or customer it concerns.
import { money, number, percent } from '../../format.ts';
import { type TextKey, t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Portrait } from '../../ui/portrait.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { inboxOf, type Message } from '../../views/report-inbox.ts';
import { currency, pointsText } from '../figures.tsx';
import { accountLabel, driverNoun, eventText, lower, rungLabel, stepLabel } from '../labels.ts';
import { follow, shownForecast } from './facts.ts';
import { leverName } from './lever-name.ts';

export function InboxCard({ facts }: { readonly facts: Facts }) {
  const messages = inboxOf(facts, shownForecast.value);
  return (
    <Card
      title={t('report:inbox.title')}
      id="inbox"
      class="inbox"
      aside={<span class="card-note">{t('report:inbox.count', { count: messages.length })}</span>}
    >
      <ul class="inbox-list plain">
        {messages.map((message) => (
          <MessageView key={message.id} message={message} facts={facts} />
        ))}
      </ul>
    </Card>
  );
}

function MessageView({ message, facts }: { readonly message: Message; readonly facts: Facts }) {
  const { person, role, pattern, link } = message;
  return (
    <li class="message">
      <Portrait kind={person.role} seed={person.face} />
      <div class="message-body">
        <div class="message-head">
          <p>
            <b>{person.name}</b>{' '}
            <small>{role === '' ? t(`report:role.${pattern as 'climbed'}`) : t(`report:role.${role}`)}</small>
          </p>
          <LinkButton onClick={() => follow(link)}>{linkText(message, facts)}</LinkButton>
        </div>
        <p>{messageText(message)}</p>
      </div>
    </li>
  );
}

function linkText({ link, person }: Message, { observation }: Facts): string {
  if (link.to === 'lever') {
    const lever = observation.levers.find(({ id }) => id === link.lever);
    return lever ? leverName(lever.id, lever.label) : t('report:inbox.lever');
  }
  if (link.to === 'customer') return t('report:inbox.story', { name: person.name.split(' ')[0] ?? '' });
  return t(`report:tabs.${link.tab}`);
}

/** A customer speaks in its own words where there are some for the cause. */
function messageText(message: Message): string {
  const { pattern, role, values } = message;
  const quote = role === '' ? QUOTES[String(values.driver)] : undefined;
  const spoken = quote && t(`report:quote.${pattern === 'climbed' ? 'up' : 'down'}.${quote}`);
  const told = t(messageKey(message), wordsOf(message));
  return spoken ? `${spoken} ${told}` : told;
}

function messageKey({ pattern, role, values }: Message): TextKey {
  if (role === '' && QUOTES[String(values.driver)]) {
    return `report:message.${pattern as 'climbed' | 'fell' | 'left'}Short`;
  }
  if (pattern === 'event') return values.inTurns === 0 ? 'report:message.eventNow' : 'report:message.eventNext';
  return `report:message.${pattern}`;
}

/** The figures of a message as they are written. */
function wordsOf({ values }: Message): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) words[key] = wordOf(key, value);
  if (typeof values.event === 'string') {
    words.title = eventText(values.event, 'title', String(values.title));
    words.text = eventText(values.event, 'text', String(values.text));
  }
  if (typeof values.stepId === 'string') words.step = lower(stepLabel(values.stepId));
  if (typeof values.quits === 'number') words.count = values.quits;
  return words;
}

const QUOTES: Readonly<Record<string, QuoteId>> = {
  price: 'price',
  waiting: 'waiting',
  reliability: 'reliability',
  coreQuality: 'coreQuality',
  recognition: 'recognition',
  empathy: 'empathy',
  servicescape: 'servicescape',
  brand: 'brand',
  convenience: 'convenience',
  trust: 'trust',
  fit: 'fit',
  deal: 'deal',
  otherCustomers: 'otherCustomers',
  habit: 'habit',
};
type QuoteId =
  | 'price'
  | 'waiting'
  | 'reliability'
  | 'coreQuality'
  | 'recognition'
  | 'empathy'
  | 'servicescape'
  | 'brand'
  | 'convenience'
  | 'trust'
  | 'fit'
  | 'deal'
  | 'otherCustomers'
  | 'habit';

const MONEY: ReadonlySet<string> = new Set(['change', 'profit', 'of', 'gap']);

function wordOf(key: string, value: number | string): string {
  if (key === 'driver') return driverNoun(String(value));
  if (key === 'account') return lower(accountLabel(String(value)));
  if (key === 'to' || key === 'from') return lower(rungLabel(String(value)));
  if (typeof value === 'string') return value;
  if (MONEY.has(key)) return money(value, { currency: currency(), short: true });
  if (key === 'price' || key === 'before') return money(100 * value, { currency: currency() });
  if (key === 'load' || key === 'share' || key === 'rate') return percent(value, key === 'rate' ? 1 : 0);
  if (key === 'points') return pointsText(value).replace('+', '');
  return key === 'minutes' ? t('report:unit.minutes', { value: number(value, 0) }) : number(value, 0);
}
