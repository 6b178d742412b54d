# Whoever submits it dispatches it.
s/^(entrypoint:).*/\1 CliFrontend/
