package kz.ruqsat.webhooks;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.ruqsat.sandbox.testing.StandTestResource;

/** A service that reports stages of parcels, on a real database and broker; all such classes share one. */
@QuarkusTest
@WithTestResource(
        value = StandTestResource.class,
        initArgs = @ResourceArg(name = StandTestResource.DATABASE, value = "invitation"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WebhooksTest {}
