# A Slurm of one node, this machine, in a folder of its own: functions for check.sh, which sources this file.
#
# Everything that the daemons write lies in $NODE, they listen on ports that are free, and `node_stop` ends them by their own ids.

# node_packages: installs what is missing, or says in one line why it cannot.
node_packages() {
  local program missing=()
  for program in slurmctld slurmd sbatch; do command -v "$program" >/dev/null || missing=(slurm-wlm); done
  command -v munged >/dev/null || missing+=(munge)
  [ ${#missing[@]} -eq 0 ] && return 0
  if apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1; then
    return 0
  fi
  echo "slurm node: cannot install ${missing[*]}: apt-get needs root and a mirror of Debian" >&2
  return 1
}

# free_ports: two ports that nobody listens on.
free_ports() {
  local port found=()
  for port in $(shuf -i 20000-30000 -n 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || found+=("$port")
    [ ${#found[@]} -eq 2 ] && break
  done
  echo "${found[@]}"
}

# node_start: writes the configuration into $NODE and starts munged, slurmctld and slurmd.
node_start() {
  local host ports
  host=$(hostname -s)
  read -r -a ports < <(free_ports)
  mkdir -p "$NODE"/{state,spool,log,munge}
  chmod 700 "$NODE/munge"
  head -c 1024 /dev/urandom >"$NODE/munge/key"
  chmod 400 "$NODE/munge/key"
  cat >"$NODE/slurm.conf" <<CONF
ClusterName=local
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=${ports[0]}
SlurmdPort=${ports[1]}
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$NODE/munge/socket
StateSaveLocation=$NODE/state
SlurmdSpoolDir=$NODE/spool
SlurmctldPidFile=$NODE/slurmctld.pid
SlurmdPidFile=$NODE/slurmd.pid
SlurmctldLogFile=$NODE/log/slurmctld
SlurmdLogFile=$NODE/log/slurmd
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_interval=1
MinJobAge=3600
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  # From 23.11 on a slurmd without control groups has to be told so.
  if [[ $(slurmd -V | grep -o '[0-9]*\.[0-9]*' | head -n 1) > 23.10 ]]; then
    echo "CgroupPlugin=disabled" >"$NODE/cgroup.conf"
  fi
  export SLURM_CONF=$NODE/slurm.conf
  munged --foreground --force --key-file="$NODE/munge/key" --socket="$NODE/munge/socket" \
    --pid-file="$NODE/munge/pid" --log-file="$NODE/log/munged" --seed-file="$NODE/munge/seed" \
    >"$NODE/log/munged.out" 2>&1 &
  DAEMONS=($!)
  slurmctld -D -i >"$NODE/log/slurmctld.out" 2>&1 &
  DAEMONS+=($!)
  slurmd -D -N "$host" >"$NODE/log/slurmd.out" 2>&1 &
  DAEMONS+=($!)
  for _ in $(seq 100); do
    [ "$(sinfo --noheader --format=%t 2>/dev/null)" = idle ] && return 0
    kill -0 "${DAEMONS[@]}" 2>/dev/null || break
    sleep 0.3
  done
  echo "slurm node: it did not start; the last lines of its logs:" >&2
  tail -n 3 "$NODE"/log/* >&2
  return 1
}

# node_stop: ends the daemons, and whatever they left running, and waits for them.
node_stop() {
  [ ${#DAEMONS[@]} -gt 0 ] || return 0
  scancel --me >/dev/null 2>&1
  for _ in $(seq 50); do
    [ -z "$(squeue --noheader 2>/dev/null)" ] && break
    sleep 0.2
  done
  kill "${DAEMONS[@]:1}" 2>/dev/null
  wait "${DAEMONS[@]:1}" 2>/dev/null
  kill "${DAEMONS[0]}" 2>/dev/null
  wait "${DAEMONS[0]}" 2>/dev/null
  DAEMONS=()
}
