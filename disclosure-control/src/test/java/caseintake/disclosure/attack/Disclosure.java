package caseintake.disclosure.attack;

/** Draft. */
final class Disclosure {

	private Disclosure() {
	}

	public static void main(String[] args) {
		long first = Long.parseLong(args[0]);
		long seeds = Long.parseLong(args[1]);
		for (Method method : Method.values()) {
			if (args.length > 2 && !args[2].equals(method.name())) {
				continue;
			}
			var all = new Score();
			long leaking = 0;
			long leaks = 0;
			long begin = System.nanoTime();
			for (long seed = first; seed < first + seeds; seed++) {
				History history = History.draw(seed);
				Score score = Trial.run(history, method);
				all.add(score);
				leaks += score.leaks().size();
				leaking += score.leaks().isEmpty() ? 0 : 1;
				if (method == Method.RULE && !score.leaks().isEmpty()) {
					System.out.println("seed " + seed + " series " + history.series().stream().map((s) -> s.code()).toList() + " " + score.leaks().size() + " leaks\n"
							+ score.leaks().stream().limit(6).map(Object::toString).collect(java.util.stream.Collectors.joining("\n")));
				}
			}
			System.out.println(method + " leaking seeds " + leaking + " leaks " + leaks + " | " + all.text() + " | "
					+ (System.nanoTime() - begin) / 1_000_000 + " ms");
		}
	}

}
