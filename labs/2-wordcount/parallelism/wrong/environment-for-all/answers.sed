# The environment's parallelism holds for all its operators.
/^environment:/h
/^operator:/{g;s/^environment/operator/;}
