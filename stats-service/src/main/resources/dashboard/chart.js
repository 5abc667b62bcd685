import { number } from './format.js';

let library;

/** The library that draws is fetched when the first chart is wanted. */
async function uPlot() {
	library ??= import('./library/uPlot.esm.js').then((module) => module.default);
	return library;
}

/**
 * Draws one series into an element, as wide as it is, again when width or theme change.
 * The canvas is for eyes only: the same figures stand in a table.
 * @param labels of the times, as they stand below the axis
 * @param options height; small leaves the axes away; line instead of bars; limits
 * @returns what ends it
 */
export function draw(element, labels, values, options) {
	let plot;
	let ended = false;
	const redraw = async () => {
		const Plot = await uPlot();
		if (ended || element.clientWidth === 0) {
			return;
		}
		plot?.destroy();
		plot = new Plot(settings(Plot, element, labels, options), [labels.map((_, i) => i), values], element);
	};
	const resized = new ResizeObserver(() => (plot ? plot.setSize(size(element, options)) : redraw()));
	resized.observe(element);
	const dark = matchMedia('(prefers-color-scheme: dark)');
	dark.addEventListener('change', redraw);
	addEventListener('themechange', redraw);
	return () => {
		ended = true;
		resized.disconnect();
		dark.removeEventListener('change', redraw);
		removeEventListener('themechange', redraw);
		plot?.destroy();
	};
}

function size(element, { height }) {
	return { width: element.clientWidth, height: height * pixels() };
}

function pixels() {
	return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function settings(Plot, element, labels, options) {
	const style = getComputedStyle(element);
	const ink = style.getPropertyValue('--muted');
	const line = style.getPropertyValue('--line');
	const font = `${0.75 * pixels()}px ${style.fontFamily}`;
	const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { show: false } };
	return {
		...size(element, options),
		legend: { show: false },
		cursor: { show: !options.small, drag: { setScale: false }, points: { show: false }, y: false },
		scales: {
			x: { time: false, range: [-0.6, labels.length - 0.4] },
			y: { range: (_, low, high) => [Math.min(0, options.low ?? low), Math.max(1, options.high ?? upTo(high))] },
		},
		padding: options.small ? [4, 0, 2, 0] : [10, 2 * pixels(), 0, 0],
		axes: options.small ? [{ show: false }, { show: false }] : [
			{ ...axis, grid: { show: false }, space: 5.5 * pixels(), size: 2 * pixels(), incrs: [1, 2, 3, 4, 6, 12, 24, 30, 60, 90, 120, 180, 365],
				values: (_, splits) => splits.map((i) => labels[i] ?? '') },
			{ ...axis, size: 3.5 * pixels(), incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000, 200000, 500000, 1000000],
				values: (_, splits) => splits.map(number) }],
		series: [{}, shape(Plot, style, options)],
		hooks: { setCursor: [(plot) => options.onpoint?.(plot.cursor.idx)] },
	};
}

/** The next whole step of the axis: no bar ends above its last line. */
function upTo(high) {
	const power = 10 ** Math.floor(Math.log10(Math.max(1, high / 4)));
	const step = power * [1, 2, 5, 10].find((times) => times * power >= high / 4);
	return Math.ceil(high / step) * step;
}

function shape(Plot, style, { line }) {
	const stroke = style.getPropertyValue('--own');
	return line ? { stroke, width: 2, points: { show: false }, paths: Plot.paths.stepped({ align: 1 }) }
		: { stroke, fill: stroke, width: 0, points: { show: false }, paths: Plot.paths.bars({ size: [0.8, 48] }) };
}
