package caseintake.intake;

import org.springframework.core.env.Environment;

/** One instance for all tests that only ask it. It ends with the JVM. */
public final class SharedIntake {

	private static final Intake INTAKE = Intake.start();

	private SharedIntake() {
	}

	public static Intake intake() {
		return INTAKE;
	}

	public static Http http() {
		return http(INTAKE);
	}

	public static Http http(Intake intake) {
		return new Http(intake.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class));
	}

}
