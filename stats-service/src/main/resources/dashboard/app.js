import { get } from './api.js';
import { h } from './dom.js';
import { useToday, useZone } from './format.js';
import { Live } from './live.js';
import { liveQuestion } from './question.js';
import { Reference } from './reference.js';
import { Shell } from './shell.js';
import { onState, state } from './state.js';
import { LANGUAGE, t } from './text.js';

document.documentElement.lang = LANGUAGE;
const root = document.getElementById('app');

async function start() {
	let reference;
	try {
		reference = new Reference(await get('v1/reference-data'));
	}
	catch {
		root.replaceChildren(h('main', { class: 'failed' }, h('h1', {}, t('title')), h('p', {}, t('failed')),
			h('button', { type: 'button', onclick: () => location.reload() }, t('again'))));
		return;
	}
	useZone(reference.zone);
	useToday(reference.today);
	const live = new Live();
	live.listen(({ figures }) => {
		if (figures) {
			keepUp(figures.referenceDataVersion, reference.version);
			if (!state().asOf) {
				useToday(figures.asOf);
			}
		}
	});
	const shell = new Shell(root, reference, live);
	onState((now) => show(shell, live, reference, now));
	show(shell, live, reference, state());
}

function show(shell, live, reference, now) {
	live.ask(liveQuestion(now, reference));
	shell.show(now);
}

/**
 * Names and places may have changed while the page was open. Two instances of the service may
 * know different ones for a while, so it does not follow each at once.
 */
function keepUp(counted, known) {
	const last = Number(sessionStorage.getItem('reloaded') ?? 0);
	if (counted !== known && Date.now() - last > 60_000) {
		sessionStorage.setItem('reloaded', Date.now());
		location.reload();
	}
}

await start();
