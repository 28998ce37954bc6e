// The page's own script: puts the texts of a snapshot into place, as text nodes only. Everything shown was worded on the server.
const $ = id => document.getElementById(id);
const board = $('board');
const link = $('link');
const pause = $('pause');
const marks = { IN_TIME: '●', DUE_SOON: '▲', BREACHED: '✕', FAR_AWAY: '●', NONE: '' };
let paused = false;
let latest = null;
let shownUpTo = -1;
let lastMoment = '';
let failures = 0;

const cell = (label, ...content) => {
  const td = document.createElement('td');
  td.dataset.label = label;
  td.append(...content);
  return td;
};

const time = moment => {
  const element = document.createElement('time');
  element.dateTime = moment.iso;
  element.textContent = moment.text;
  return element;
};

const span = (className, text) => {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
};

const labelsOf = body => [...body.closest('table').querySelectorAll('thead th')].map(th => th.textContent);

const number = value => span('number', new Intl.NumberFormat(board.dataset.lang).format(value));

const fill = (id, rows, draw) => {
  const body = $(id);
  const labels = labelsOf(body);
  body.replaceChildren(...rows.map(row => draw(row, labels)));
};

const caseRow = (row, labels) => {
  const tr = document.createElement('tr');
  tr.className = shownUpTo >= 0 && row.position > shownUpTo ? 'fresh' : '';
  tr.id = 'case-' + row.caseId;
  const head = document.createElement('th');
  head.scope = 'row';
  head.append(span('code', row.number));
  const tone = 'tone ' + row.tone.toLowerCase().replace('_', '-');
  const left = span(tone, row.left ? marks[row.tone] + ' ' + row.left : '');
  left.title = row.toneText;
  const body = span('code', row.body);
  body.title = row.bodyTitle;
  const stage = span('', row.stage);
  stage.title = row.code;
  tr.append(head, cell(labels[1], stage), cell(labels[2], body), cell(labels[3], time(row.happened)),
    cell(labels[4], row.term), cell(labels[5], row.due.text ? time(row.due) : ''), cell(labels[6], left));
  return tr;
};

const stageRow = (row, labels) => {
  const tr = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = row.stage;
  head.title = row.code;
  tr.append(head, cell(labels[1], number(row.count)), cell(labels[2], number(row.open)), cell(labels[3], number(row.missed)));
  return tr;
};

const breachRow = (row, labels) => {
  const tr = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.append(span('code', row.number));
  tr.append(head, cell(labels[1], row.clock), cell(labels[2], time(row.due)), cell(labels[3], span('tone breached', '✕ ' + row.body)));
  return tr;
};

const show = snapshot => {
  const strip = snapshot.strip;
  $('due-soon-title').textContent = strip.dueSoonTitle;
  $('due-soon').textContent = strip.dueSoon;
  $('due-soon-bodies').textContent = strip.dueSoonBodies;
  $('breached').textContent = strip.breached;
  $('breached-bodies').textContent = strip.breachedBodies;
  $('held').textContent = strip.heldCases;
  $('held-text').textContent = strip.heldText;
  fill('cases', snapshot.cases, caseRow);
  fill('stages', snapshot.stages, stageRow);
  fill('breaches', snapshot.breaches, breachRow);
  $('no-cases').hidden = snapshot.cases.length > 0;
  $('no-breaches').hidden = snapshot.breaches.length > 0;
  $('now').textContent = snapshot.now.text;
  $('now').dateTime = snapshot.now.iso;
  shownUpTo = snapshot.position;
  board.dataset.position = snapshot.position;
};

const receive = event => {
  latest = JSON.parse(event.data);
  lastMoment = latest.now.text;
  failures = 0;
  link.textContent = '● ' + link.dataset.live;
  link.className = 'link live';
  document.body.classList.remove('stale');
  if (!paused) {
    show(latest);
  }
};

// An ended login cannot be seen by an EventSource: ask once in a way that is answered without a redirect, and log in again if need be.
const askForLogin = async () => {
  const answer = await fetch('/board', { headers: { 'X-Requested-With': 'JavaScript' }, redirect: 'manual' });
  if (answer.status === 499 || answer.status === 401) {
    location.reload();
  }
};

let stream = null;
const connect = () => {
  stream = new EventSource('/board/stream?lang=' + encodeURIComponent(board.dataset.lang));
  stream.addEventListener('snapshot', receive);
  stream.onerror = () => {
    failures++;
    link.textContent = link.dataset.lost.replace('{time}', lastMoment || '–');
    link.className = 'link lost';
    document.body.classList.add('stale');
    if (failures === 3) {
      askForLogin().catch(() => {});
    }
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(connect, 5000);
    }
  };
};

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
  if (!paused && latest) {
    show(latest);
  }
});

addEventListener('pagehide', () => stream.close());
addEventListener('pageshow', event => { if (event.persisted) { connect(); } });
connect();
