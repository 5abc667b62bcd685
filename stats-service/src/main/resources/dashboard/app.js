import { get } from './api.js';
import { h } from './dom.js';
import { useToday, useZone } from './format.js';
import { Live } from './live.js';
import { Me } from './me.js';
import { explanation } from './problem.js';
import { liveQuestion } from './question.js';
import { Reference } from './reference.js';
import { whenSeen } from './seen.js';
import { Shell } from './shell.js';
import { onState, state } from './state.js';
import { LANGUAGE, t } from './text.js';

document.documentElement.lang = LANGUAGE;
const root = document.getElementById('app');

const LONGEST_PAUSE = 30_000;

/** What is not answered is asked again, unless it is refused for what it asks. */
async function start(tries = 0) {
	let reference;
	let me;
	try {
		[reference, me] = await Promise.all([get('v1/reference-data'), get('v1/me')]);
	}
	catch (error) {
		root.replaceChildren(h('main', { class: 'failed' }, h('h1', {}, t('title')),
			error.problem ? explanation(error.problem) : h('p', {}, t('failed')), !error.isFinal && h('p', { class: 'note' }, t('retrying')),
			h('button', { type: 'button', onclick: () => location.reload() }, t('again'))));
		if (!error.isFinal) {
			const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** tries) * (1 + Math.random() / 2);
			setTimeout(() => whenSeen(() => start(tries + 1)), pause);
		}
		return;
	}
	begin(new Reference(reference), new Me(me));
}

function begin(reference, me) {
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
	const shell = new Shell(root, { reference, live, me });
	onState((now) => show(shell, live, reference, now));
	show(shell, live, reference, state());
}

function show(shell, live, reference, now) {
	shell.show(now, () => live.ask(liveQuestion(now, reference)));
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
