-- session, ends, dead | id, created, timeout, grain, then name and value of each attribute
-- 1: created, 0: the id is taken
if redis.call('EXISTS', KEYS[1], KEYS[3]) > 0 then
    return 0
end
local now, created, timeout, grain = clock(), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local fields = fieldsOf(1, created, timeout, now, grain, '')
for at = 5, #ARGV, 2 do
    write(fields, ARGV[at], ARGV[at + 1], 1)
end
set(KEYS[1], fields)
keepEnd(KEYS[1], KEYS[2], ARGV[1], timeout, now, grain)
return 1
