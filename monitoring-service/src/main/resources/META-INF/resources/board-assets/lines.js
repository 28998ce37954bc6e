// Two lines over the hours, from the table beside them.
const place = document.getElementById('lines');
const rows = [...document.querySelectorAll('#' + place.dataset.table + ' tbody tr')];
const column = name => rows.map(row => Number(row.dataset[name]));
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const axis = { stroke: colour('--muted'), grid: { stroke: colour('--faint') }, ticks: { stroke: colour('--faint') } };
const options = {
  width: place.clientWidth,
  height: 220,
  tzDate: second => window.uPlot.tzDate(new Date(second * 1000), 'Asia/Almaty'),
  cursor: { drag: { x: false, y: false } },
  scales: { y: { range: (_, __, most) => [0, Math.max(4, most)] } },
  axes: [{ ...axis, values: '{HH}:{mm}' }, { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }],
  series: [
    { value: '{HH}:{mm}', label: place.dataset.hour },
    { label: '● ' + place.dataset.begun, stroke: colour('--running'), width: 2, points: { show: false } },
    { label: '▬ ' + place.dataset.ended, stroke: colour('--done'), width: 2, dash: [6, 4], points: { show: false } }
  ]
};
const chart = new window.uPlot(options, [column('at'), column('begun'), column('ended')], place);
addEventListener('resize', () => chart.setSize({ width: place.clientWidth, height: 220 }));
