package caseintake.stats.dashboard;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Where the files of the page are served, each with its version before its name. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration implements WebMvcConfigurer {

	private static final Duration FOR_EVER = Duration.ofDays(365);

	private final PageFiles files;

	DashboardConfiguration(PageFiles files) {
		this.files = files;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(PageFiles.LOCATION)
			.setUseLastModified(false)
			.setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(this.files.version(), "/**"));
	}

}
