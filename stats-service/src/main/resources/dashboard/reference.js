import { LANGUAGE } from './text.js';

/** Names and places of units, operations and categories. A code that is not known names itself. */
export class Reference {

	constructor(answer) {
		this.version = answer.version;
		this.zone = answer.zone;
		this.today = answer.today;
		this.earliestOpeningDay = answer.earliestOpeningDay;
		this.operations = answer.operations;
		this.categories = answer.categories;
		this.all = new Map(answer.units.map((unit) => [unit.code, unit]));
		this.units = answer.units.filter((unit) => !unit.successor);
		this.ending = commonEnding(this.units.filter((unit) => unit.kind === 'district').map(name));
	}

	unitName(code) {
		return nameIn(this.all, code);
	}

	/** Without the words that all districts share, such as "Police District". */
	shortName(code) {
		const whole = this.unitName(code);
		const short = this.ending && whole.endsWith(this.ending) ? whole.slice(0, -this.ending.length) : whole;
		return short.match(/\(([^)]+)\)$/)?.[1] ?? short;
	}

	kind(code) {
		return this.all.get(code)?.kind ?? 'unknown';
	}

	/** The unit as which a unit counts today. */
	present(code) {
		const successor = this.all.get(code)?.successor;
		return successor ? this.present(successor) : code;
	}

	operation(code) {
		return this.operations.find((operation) => operation.code === code);
	}

	operationName(code) {
		const operation = this.operation(code);
		return operation ? name(operation) : code;
	}

	categoryName(code) {
		const category = this.categories.find((one) => one.code === code);
		return category ? name(category) : code;
	}

	/** Who owned the operation on that day, as the unit counts today. */
	ownerOn(operationCode, day) {
		const owner = this.operation(operationCode)?.owners.findLast((one) => one.from <= day);
		return owner ? this.present(owner.unit) : null;
	}

}

function name(thing) {
	return thing.names[LANGUAGE] ?? Object.values(thing.names)[0];
}

function nameIn(all, code) {
	const thing = all.get(code);
	return thing ? name(thing) : code;
}

function commonEnding(names) {
	if (names.length < 2) {
		return '';
	}
	const words = names[0].split(' ').slice(1);
	const endings = words.map((word, i) => ` ${words.slice(i).join(' ')}`);
	return endings.find((ending) => names.every((one) => one.endsWith(ending))) ?? '';
}
