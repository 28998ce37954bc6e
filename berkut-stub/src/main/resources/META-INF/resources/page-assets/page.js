// The page's own script: asks the administration's API and puts what it says into place, as text nodes only.
const $ = id => document.getElementById(id);
const EVERY_MILLIS = 2000;
const SHOWN = 50;
const LINES = 200;
const KEPT = 10000;
const NOW = { after: { immediately: true }, from: 'NOW' };
const ANSWERS = {
  Approve: { answer: 'APPROVED', ...NOW },
  Reject: { answer: 'REJECTED', ...NOW, reason: 'Invented, by hand' },
  Extend: { answer: 'EXTENDED', ...NOW },
  Again: { manner: 'AGAIN', ...NOW },
  Malformed: { answer: 'APPROVED', ...NOW, manner: 'NOT_JSON' },
  'Bad signature': { answer: 'APPROVED', ...NOW, manner: 'FOREIGN_KEY' },
};
let paused = false;
let token = sessionStorage.getItem('token') ?? '';

const call = async (method, path, body) => {
  const headers = { Accept: 'application/json' };
  if (token) headers.Authorization = 'Bearer ' + token;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const answer = await fetch(path, { method, headers, body, cache: 'no-store' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(problem(answer.status, text));
  return text ? JSON.parse(text) : {};
};

const problem = (status, text) => {
  if (status === 401 || status === 403) return 'The token is missing, over, or not of KNB (' + status + ')';
  try {
    const told = JSON.parse(text);
    const fields = (told.errors ?? []).map(each => each.pointer + ': ' + each.detail).join('; ');
    return fields || told.detail || 'Refused, ' + status;
  } catch {
    return 'Refused, ' + status;
  }
};

const formats = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});
const time = instant => {
  const element = document.createElement('time');
  element.dateTime = instant;
  element.textContent = formats.format(new Date(instant));
  return element;
};

const element = (name, label, ...content) => {
  const made = document.createElement(name);
  if (label) made.dataset.label = label;
  made.append(...content);
  return made;
};

const button = (text, does) => {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', () => does().then(look, said));
  return made;
};

const said = failure => {
  $('link').textContent = failure.message;
  $('link').className = 'lost';
};

const answerNow = (id, line) => call('POST', '/admin/requests/' + id + '/answers', JSON.stringify({ answers: [line] }));

const buttonsOf = file => {
  const buttons = Object.entries(ANSWERS)
    .filter(([name]) => name !== 'Again' || file.sent.length > 0)
    .map(([name, line]) => button(name, () => answerNow(file.requestId, line)));
  buttons.push(button('Silence', () => call('PUT', '/admin/scripts/' + file.requestId, '{"answers": []}')));
  const box = element('div', '', ...buttons);
  box.className = 'buttons';
  return box;
};

const answerIn = planned => (planned.manner && planned.manner !== 'PLAIN' ? planned.answer + ', ' + planned.manner : planned.answer);

const requestRow = file => {
  const next = file.planned[0];
  const head = element('th', '', file.caseReference);
  head.scope = 'row';
  head.className = 'code';
  const when = next ? element('span', '', answerIn(next) + ' ', time(next.at)) : 'silence';
  if (next) when.title = next.why;
  const saidSoFar = file.sent.map(each => answerIn(each)).join(', ') || 'nothing';
  const row = element('tr', '', head,
    element('td', 'For', [file.service, file.category, file.body].join(' ')),
    element('td', 'Received', time(file.acceptedAt)),
    element('td', 'Script', file.source + (file.notes ? ' (' + file.notes.join('; ') + ')' : '')),
    element('td', 'Next answer', file.standing === 'WITHDRAWN' ? 'withdrawn' : when),
    element('td', 'Said', saidSoFar),
    element('td', 'Answer now', buttonsOf(file)));
  row.id = 'request-' + file.requestId;
  return row;
};

const left = (fault, now) => {
  if (!fault.until) return fault.times ? '' : 'until it is removed';
  const clock = fault.clock === 'WALL' ? Date.now() : new Date(now).getTime();
  const seconds = Math.round((new Date(fault.until[0]).getTime() - clock) / 1000);
  return seconds > 0 ? seconds + ' s left on the ' + fault.clock.toLowerCase() + ' clock' : 'over';
};

const faultRow = (standing, now) => {
  const fault = standing.fault;
  const scope = Object.values(fault.scope).join(' ') || 'all calls';
  const text = [fault.kind, scope, left(fault, now), 'struck ' + standing.struck + (fault.times ? ' of ' + fault.times : '')];
  return element('li', '', text.filter(each => each).join(', '), button('Remove', () => call('DELETE', '/admin/faults/' + fault.number)));
};

const journalRow = line => element('li', '', line.n + ' ' + formats.format(new Date(line.at)) + ' ' + JSON.stringify(line.entry));

// Only rows whose text has changed are put anew, so that a button keeps its focus.
const fill = (id, rows) => {
  const body = $(id);
  const old = [...body.children];
  const same = old.length === rows.length && old.every((row, i) => row.textContent === rows[i].textContent);
  if (!same) body.replaceChildren(...rows);
};

const latest = async () => {
  let after = 0;
  let items = [];
  for (;;) {
    const page = await call('GET', '/admin/requests?limit=100&after=' + after);
    items = items.concat(page.items).slice(-SHOWN);
    if (page.items.length < 100) return items.reverse();
    after = page.next;
  }
};

// Lines never change, so only those after the last one known are asked for.
let known = [];
const journal = async () => {
  for (;;) {
    const after = known.length ? known[known.length - 1].n : 0;
    const page = await call('GET', '/admin/journal?limit=1000&after=' + after);
    known = known.concat(page).slice(-KEPT);
    if (page.length < 1000) break;
  }
  const wanted = $('filter').value.trim();
  return known.filter(line => !wanted || JSON.stringify(line).includes(wanted)).slice(-LINES).reverse();
};

const look = async () => {
  const standing = await call('GET', '/admin/standing');
  $('clock').replaceChildren(standing.clock + ' clock: ', time(standing.now));
  $('next-due').replaceChildren(standing.nextDue ? time(standing.nextDue) : 'none planned');
  $('unmatched').textContent = standing.unmatched;
  $('signing-key').textContent = standing.signingKey;
  const files = await latest();
  fill('request-rows', files.map(requestRow));
  $('no-requests').hidden = files.length > 0;
  const faults = (await call('GET', '/admin/faults')).items;
  fill('fault-rows', faults.map(each => faultRow(each, standing.now)));
  $('no-faults').hidden = faults.length > 0;
  fill('journal-rows', (await journal()).map(journalRow));
  $('link').textContent = '● live';
  $('link').className = 'live';
};

const round = async () => {
  if (!paused && !document.hidden) await look().catch(said);
  setTimeout(round, EVERY_MILLIS);
};

$('identity').addEventListener('submit', event => {
  event.preventDefault();
  token = $('token').value.trim();
  sessionStorage.setItem('token', token);
  look().catch(said);
});
$('pause').addEventListener('click', () => {
  paused = !paused;
  $('pause').setAttribute('aria-pressed', paused);
  $('pause').textContent = paused ? 'Resume' : 'Pause';
});
$('script').addEventListener('submit', event => {
  event.preventDefault();
  call('PUT', '/admin/scripts/' + encodeURIComponent($('key').value.trim()), $('answers').value)
    .then(written => { $('script-said').textContent = 'Written; ' + written.replanned.length + ' requests follow it.'; return look(); })
    .catch(failure => { $('script-said').textContent = failure.message; });
});
$('filter').addEventListener('input', () => look().catch(said));
for (const each of document.querySelectorAll('[data-fault]')) {
  each.addEventListener('click', () => call('POST', '/admin/faults', each.dataset.fault).then(look, said));
}
round();
