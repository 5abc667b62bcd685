package caseintake.stats.statistics;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CsvConfiguration {

	@Bean
	ServerHttpMessageConvertersCustomizer csvAnswers() {
		return (converters) -> converters.addCustomConverter(new CsvAnswer());
	}

}
