package caseintake.intake.problems;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * Tomcat's last resort, for requests that never reach Spring: a problem document instead
 * of a page of HTML that quotes the request. Tomcat makes it by its name.
 */
public class ProblemReportValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			Problem problem = StatusProblem.of(response.getStatus());
			byte[] body = JsonMapper.shared().writeValueAsBytes(problem);
			response.setStatus(problem.status());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// the client has gone, or somebody else is writing the answer
		}
	}

}
