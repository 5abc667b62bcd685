const PATIENCE = 30_000;

/** A refusal of the service, with its problem document, or none if it did not answer. */
export class Refusal extends Error {

	constructor(problem) {
		super(problem?.detail ?? problem?.title ?? 'no answer');
		this.problem = problem;
	}

	/** Whether it is refused for what was asked: asking the same again is in vain. */
	get isFinal() {
		return this.problem?.status >= 400 && this.problem.status < 500;
	}

}

/** Addresses are relative: the service may stand behind a prefix. */
export async function get(path, query = {}, signal = undefined) {
	return read(await ask(address(path, query), { signal, headers: { Accept: 'application/json' } }));
}

/** An answer that somebody else may have got some seconds ago: a thousand pages cost one question. */
export async function getShared(path, query = {}, seconds = 60) {
	return read(await ask(address(path, query), { headers: { Accept: 'application/json', 'Cache-Control': `max-age=${seconds}` } }));
}

/** A command. What another site cannot read, and so not say, protects it from other sites. */
export async function post(path, body = undefined) {
	return read(await ask(path, {
		method: 'POST',
		headers: { Accept: 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN'), ...(body ? { 'Content-Type': 'application/json' } : {}) },
		body: body ? JSON.stringify(body) : undefined,
	}));
}

export function address(path, query) {
	const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
	return parameters.size ? `${path}?${parameters}` : path;
}

function cookie(name) {
	const start = `${name}=`;
	return document.cookie.split('; ').find((one) => one.startsWith(start))?.slice(start.length) ?? '';
}

async function ask(path, { signal, ...options }) {
	const patience = AbortSignal.timeout(PATIENCE);
	try {
		return await fetch(path, { credentials: 'same-origin', signal: signal ? AbortSignal.any([signal, patience]) : patience, ...options });
	}
	catch (error) {
		if (error.name === 'AbortError') {
			throw error;
		}
		throw new Refusal(null);
	}
}

async function read(response) {
	if (response.status === 401) {
		location.reload(); // whoever asks for the page is asked who they are
	}
	const body = await response.json().catch(() => null);
	if (!response.ok) {
		throw new Refusal({ status: response.status, ...body });
	}
	return body;
}
