package caseintake.peers.usual;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both ends in one application; the counting end only if it is asked for. */
@SpringBootApplication
public class UsualWay {

	static void main(String... arguments) {
		SpringApplication.run(UsualWay.class, arguments);
	}

}
