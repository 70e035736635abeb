// The parts of ECharts that the game uses, and no others; loaded when the first chart is shown. Drawn as SVG, so that
// charts are sharp at any zoom and print well.
import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  AriaComponent,
  BarChart,
  CustomChart,
  GridComponent,
  HeatmapChart,
  LabelLayout,
  LineChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

export type ChartOption = EChartsCoreOption;

/** A chart in an element of the page. */
export function createChart(element: HTMLElement): EChartsType {
  // A box that has no size yet gets one when it is drawn into; without a number the library warns of it.
  const size = { width: element.clientWidth || 100, height: element.clientHeight || 100 };
  return init(element, null, { renderer: 'svg', ...size });
}
