# Web or worker: the same image, told apart by RUN_WEB and RUN_WORKER.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /src
# Alone, so that a change of the sources does not install everything again.
COPY package.json package-lock.json ./
COPY bin/image/install.sh bin/image/
RUN sh bin/image/install.sh
COPY . .
RUN sh bin/image/build.sh /out

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    TZ=UTC \
    HOST=0.0.0.0 \
    PORT=3333
# The owner of the files is root, so the process cannot change what it runs.
COPY --from=build /out /app
COPY bin/image/health.mjs /app/bin/
WORKDIR /app
RUN install -d -o node -g node -m 0700 /data
USER node
EXPOSE 3333
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["node", "bin/health.mjs"]
CMD ["node", "bin/server.js"]
