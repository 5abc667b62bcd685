/** Who looks at the page, by the name that releases and repairs are signed with, and what they may do. */
export class Me {

	constructor({ name, scopes }) {
		this.name = name;
		this.scopes = scopes;
	}

	get mayPublish() {
		return this.scopes.includes('releases:publish');
	}

	get mayOperate() {
		return this.scopes.includes('pipeline:operate');
	}

}
