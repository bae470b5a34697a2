-- session, ends, dead | id, created, timeout, grain, then name and value of each attribute
-- 1: created, 0: the id is taken
if redis.call('EXISTS', KEYS[1], KEYS[3]) > 0 then
    return 0
end
keep(KEYS[1], KEYS[2], ARGV[1], 1, tonumber(ARGV[2]), tonumber(ARGV[3]), clock(), tonumber(ARGV[4]), '')
for at = 5, #ARGV, 2 do
    write(KEYS[1], ARGV[at], ARGV[at + 1], 1)
end
return 1
