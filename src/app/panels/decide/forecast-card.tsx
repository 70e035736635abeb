// The planner: what the player expects of four figures, each with the range of the firm's own data below. The report sets it
// against what happened.
import { useSignal } from '@preact/signals';
import { symbolOf } from '../../format.ts';
import { language } from '../../settings.ts';
import { activeTeam, forecast, game, observation, setForecast } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { UnitField } from '../../ui/unit-field.tsx';
import { type ForecastField, forecastFields } from '../../views/decide-forecast.ts';
import { type LeverUnit, parseFigure } from '../../views/lever-unit.ts';
import { customersSoFar } from '../../views/report-facts.ts';
import { currency, figureText, metricText } from './words.ts';

/** How each figure is written: profits in thousands, shares and satisfaction in hundredths. */
const UNITS = {
  customers: { kind: 'plain', name: '', scale: 1, digits: 0 },
  marketShare: { kind: 'percent', name: 'share', scale: 100, digits: 1 },
  profitCents: { kind: 'money', name: 'money', scale: 1, digits: 1 },
  satisfactionMean: { kind: 'plain', name: '', scale: 100, digits: 0 },
} as const satisfies Record<ForecastField['id'], LeverUnit>;
/** Cents in a thousand of the currency. */
const THOUSAND = 100_000;

export function ForecastCard() {
  const seen = observation.value;
  const state = game.value;
  if (seen === undefined || state === undefined) return null;
  const scale = state.scenario.customersPerAgent;
  const customers = customersSoFar(state, activeTeam.value).map((agents) => agents * scale);
  return (
    <Card
      title={t('decide:forecast.title')}
      class="forecast"
      id="forecast"
      aside={<span class="card-note">{t('decide:forecast.note')}</span>}
    >
      <div class="forecast-fields">
        {forecastFields(seen, customers).map((field) => (
          <Planned key={field.id} field={field} />
        ))}
      </div>
    </Card>
  );
}

function Planned({ field }: { readonly field: ForecastField }) {
  const typed = useSignal<string | undefined>(undefined);
  const { id } = field;
  const unit = UNITS[id];
  const factor = id === 'profitCents' ? THOUSAND : 1;
  const planned = forecast.value[id];
  const noteId = `forecast-${id}-note`;
  const show = (value: number) => figureText(unit, value / factor);
  const onInput = (text: string) => {
    typed.value = text;
    if (text.trim() === '') return setForecast(id, undefined);
    const figure = parseFigure(text, unit, language.value === 'pt' ? '.' : ',');
    if (figure !== undefined) setForecast(id, figure * factor);
  };
  return (
    <div class="field">
      <label class="field-label" for={`forecast-${id}`}>
        {t(`decide:forecast.${id}`)}
      </label>
      <UnitField unit={unitOf(id)}>
        <input
          type="text"
          inputMode="decimal"
          id={`forecast-${id}`}
          aria-describedby={noteId}
          autocomplete="off"
          placeholder="–"
          value={typed.value ?? (planned === undefined ? '' : show(planned))}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={() => {
            typed.value = undefined;
          }}
        />
      </UnitField>
      <span class="field-note" id={noteId}>
        {rangeText(field, show)}
      </span>
    </div>
  );
}

function rangeText(field: ForecastField, show: (value: number) => string): string {
  const [low, high] = [show(field.low), show(field.high)];
  if (low === high) return t('decide:forecast.last', { value: metricText(field.id, field.last) });
  return t('decide:forecast.range', { low, high });
}

function unitOf(id: ForecastField['id']): string {
  if (id === 'marketShare') return '%';
  if (id === 'profitCents') return `k${symbolOf(currency())}`;
  return id === 'satisfactionMean' ? t('decide:forecast.outOf') : '';
}
