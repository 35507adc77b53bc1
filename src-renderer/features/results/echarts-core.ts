// Only what a bar chart needs; the whole library is four times as large.
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

register([BarChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

export { init };
