#!/usr/bin/env bash
# The steps of docs/verify.md, "Sign a receipt": with a key of SSH, and with a time stamp of an authority that is made
# here. A receipt that was changed afterwards fails both. Usage: signatures.sh PROGRAM DATA
set -euo pipefail
program=$1 data=$2
for tool in ssh-keygen openssl; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is absent"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf 'De dijk<sup>1</sup> is versterkt.\n\n---\n\n<sup>1</sup> Nota een.\n' >brief.md
"$program" convert brief.md -o out --data "$data" 2>/dev/null
receipt=out/brief.receipt.json

fail() { echo "failed: $1" >&2; exit 1; }

ssh-keygen -q -t ed25519 -N '' -f key
ssh-keygen -q -Y sign -f key -n voetnoot-receipt "$receipt" 2>/dev/null
echo "archief@voorbeeld.nl $(cat key.pub)" >allowed_signers
check_signature() {
  ssh-keygen -q -Y verify -f allowed_signers -I archief@voorbeeld.nl -n voetnoot-receipt -s "$receipt.sig" <"$receipt"
}

cat >tsa.cnf <<'END'
[req]
distinguished_name = name
prompt = no
x509_extensions = root
[name]
CN = Test
[root]
basicConstraints = critical,CA:true
subjectKeyIdentifier = hash
[tsa]
basicConstraints = CA:false
extendedKeyUsage = critical,timeStamping
[stamp]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
END
{
  openssl req -x509 -newkey rsa:2048 -nodes -keyout root.key -out tsa-chain.pem -days 2 -config tsa.cnf
  openssl req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -config tsa.cnf -subj /CN=TSA
  openssl x509 -req -in tsa.csr -CA tsa-chain.pem -CAkey root.key -CAcreateserial -out tsa.pem -days 2 \
    -extfile tsa.cnf -extensions tsa
  echo 01 >serial
  openssl ts -query -data "$receipt" -sha256 -cert -out brief.tsq
  openssl ts -reply -config tsa.cnf -section stamp -queryfile brief.tsq -out "$receipt.tsr"
} >log 2>&1 || { cat log; fail "the authority of the test"; }
check_time_stamp() { openssl ts -verify -data "$receipt" -in "$receipt.tsr" -CAfile tsa-chain.pem; }

check_signature >/dev/null || fail "the signature is refused"
check_time_stamp >/dev/null 2>&1 || fail "the time stamp is refused"
told=$("$program" verify out 2>&1) || fail "verify: $told"
for suffix in sig tsr; do
  grep -q "brief.receipt.json.$suffix.*SEAL-20.*not checked here" <<<"$told" || fail "verify is silent about .$suffix"
done

sed -i 's/Nota een/Nota zes/' "$receipt"
! check_signature >/dev/null 2>&1 || fail "a changed receipt passes for signed"
! check_time_stamp >/dev/null 2>&1 || fail "a changed receipt passes for stamped"
! "$program" verify out >/dev/null 2>&1 || fail "a changed receipt passes for sound"
echo "signed, stamped, and both refuse a changed receipt"
