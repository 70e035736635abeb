// A market with other agents: each stands for more or fewer customers, so capacity and money stay what they were.
import type { Scenario } from '../engine/index.ts';

export function rescale(scenario: Scenario, customers: number | undefined): Scenario {
  if (customers === undefined) return scenario;
  const { market } = scenario;
  const customersPerAgent = (market.customersPerAgent * market.customers) / customers;
  return { ...scenario, market: { ...market, customers, customersPerAgent } };
}
