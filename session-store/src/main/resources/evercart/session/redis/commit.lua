-- session, ends | id, prefix, known version, timeout or nothing, grain, finished mark or nothing, lock token or nothing, 1 to overwrite,
-- copy, number of written attributes, then name and value of each, then the names of the removed ones
-- {outcome: 0 done, 1 gone, 2 lock lost, 3 conflict; previous version, version, conflicts}
local MARKS = 16
local id, key, now = ARGV[1], KEYS[1], clock()
local version, created, timeout, access, grain, packed = meta(key, now)
if not version then
    id = currentId(ARGV[2], id)
    key = ARGV[2] .. ':s:' .. id
    version, created, timeout, access, grain, packed = meta(key, now)
end
if not version then
    return {1, 0, 0, 0}
end
local refused = refusal(key, packed, ARGV[9], now)
if refused then
    return refused
end

if ARGV[7] ~= '' then
    local lock = redis.call('HGET', key, 'l')
    if not lock or string.sub(lock, 9) ~= ARGV[7] or now >= struct.unpack('<d', lock) then
        return {2, 0, 0, 0}
    end
end

local firstRemoved = 11 + 2 * ARGV[10]
local known, conflicts = tonumber(ARGV[3]), 0
local function judge(name)
    if tonumber(redis.call('HGET', key, 'v' .. name) or 0) > known then
        conflicts = conflicts + 1
    end
end
-- nothing can be newer than what the caller knows unless the session is
if known < version then
    for at = 11, firstRemoved - 1, 2 do
        judge(ARGV[at])
    end
    for at = firstRemoved, #ARGV do
        judge(ARGV[at])
    end
end
if conflicts > 0 and ARGV[8] == '0' then
    return {3, 0, 0, conflicts}
end

local endsElsewhere = ARGV[4] ~= ''
if endsElsewhere then
    timeout, grain = tonumber(ARGV[4]), tonumber(ARGV[5])
end
-- recorded as coarsely as by those who only read
local counts = endsElsewhere or timeout > 0 and now - access > grain
if counts or timeout <= 0 then
    access = math.max(access, now)
end
local fields = fieldsOf(version + 1, created, timeout, access, grain, string.sub(packed, META_END + 1))
for at = firstRemoved, #ARGV do
    if redis.call('HDEL', key, 'a' .. ARGV[at]) > 0 then
        fields[#fields + 1], fields[#fields + 2] = 'v' .. ARGV[at], version + 1
    end
end
for at = 11, firstRemoved - 1, 2 do
    write(fields, ARGV[at], ARGV[at + 1], version + 1)
end
if ARGV[6] ~= '' then
    local marks = cmsgpack.unpack(redis.call('HGET', key, 'f') or '\144')
    marks[#marks + 1] = ARGV[6]
    if #marks > MARKS then
        table.remove(marks, 1)
    end
    fields[#fields + 1], fields[#fields + 2] = 'f', cmsgpack.pack(marks)
end
set(key, fields)
if counts then
    keepEnd(key, KEYS[2], id, timeout, access, grain)
end
return {0, version, version + 1, conflicts}
