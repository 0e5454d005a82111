# The sandbox as a container: docker compose up, or docker build --tag b2b-sandbox . && docker run --publish 127.0.0.1:8080:8080 b2b-sandbox
FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.13-slim
COPY --from=build /source/constraints.txt /wheels/
RUN --mount=type=bind,from=build,source=/wheels,target=/built \
    sed '/--hash/d; s/ \\$//' /wheels/constraints.txt > /wheels/pins.txt \
    && pip install --no-cache-dir --constraint /wheels/pins.txt "$(ls /built/*.whl)[sandbox]"
USER nobody
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --retries=5 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/sandbox/accounts')"]
ENTRYPOINT ["b2b-storefront", "sandbox", "--host", "0.0.0.0", "--port", "8080"]
CMD ["--allow-host", "sandbox"]
