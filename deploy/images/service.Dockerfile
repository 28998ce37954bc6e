# One image for every service and stub. Context: <service>/target/quarkus-app, as "./ruqsat build" leaves it.
FROM eclipse-temurin:25-jre

# Numbers, not names: a cluster can see that it is not root. Group 0 owns /data, so that any other user id may be given as well.
RUN mkdir /data && chown 10001:0 /data && chmod g+rwX /data
USER 10001:0
WORKDIR /data

# What changes least comes first, so that a new build of a service sends only its last layers.
COPY lib/ /app/lib/
COPY quarkus/ /app/quarkus/
COPY quarkus-run.jar quarkus-app-dependencies.txt* /app/
COPY app/ /app/app/

# Small and quick to start, as in ./ruqsat up; JDK_JAVA_OPTIONS replaces them.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xmx256m -XX:TieredStopAtLevel=1" \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0
VOLUME /data
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
