// Draws a chart as an SVG text, without a browser: echarts renders for a server. The picture is named by what it shows; the
// same figures stand beside it as a table.
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from './charts/palette.ts';
import { escapeHtml } from './html/markup.ts';

use([LineChart, BarChart, CustomChart, GridComponent, AriaComponent, LabelLayout, SVGRenderer]);

/** An SVG element; `name` keeps its classes apart from those of other charts on the page. */
export function drawChart(chart: Chart, width: number, name: string): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height: chart.height });
  try {
    drawing.setOption(chart.option);
    return (
      drawing
        .renderToSVGString({ useViewBox: true })
        .replaceAll(/\bzr\d+-/g, `${name}-`)
        // What only a page with the library's scripts reads.
        .replaceAll(/ (?:ecmeta_\w+|class)="[^"]*"/g, '')
        .replace(/<style\b[\s\S]*?<\/style>\s*/, '')
        .replace(/^<svg /, `<svg role="img" aria-label="${escapeHtml(chart.description)}" `)
    );
  } finally {
    // Its clock would keep the program running.
    drawing.dispose();
  }
}
