import { daysBefore, today } from './format.js';

/** The operation that is looked at: the first one unless another or all cases are asked for. */
export function operationOf(state, reference) {
	return state.operation === 'all' ? null : state.operation ?? reference.operations[0]?.code ?? null;
}

/** The days between which changes are told unless others are asked for. */
export function changesBetween(state) {
	return { from: state.from ?? daysBefore(today(), 1), to: state.to ?? today() };
}

/** What is asked for in every view alike. */
export function filters(state, reference) {
	return {
		operation: operationOf(state, reference),
		category: state.category,
		openedSince: state.openedSince,
		openedUntil: state.openedUntil,
	};
}

/** The question of the live counters: from these rows every figure of the first view is made. */
export function liveQuestion(state, reference) {
	return { ...filters(state, reference), asOf: state.asOf, groupBy: 'openingUnit,unit' };
}

/** The unit from which is looked, as in the summary of the service. */
export function anchorOf(state, reference, day) {
	if (state.anchor) {
		return reference.present(state.anchor);
	}
	const operation = operationOf(state, reference);
	return operation ? reference.ownerOn(operation, day) : null;
}
