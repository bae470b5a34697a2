-- The built-in demo catalogue: a small shop for the home. It only adds what is missing, so that it may meet products that an
-- import has already made. Each picture is drawn in the storefront's resources/pictures/<picture>.svg.

insert into catalog.category (code, name_en, name_zh, position)
select demo.*
from (values
    ('tea-coffee', 'Tea & Coffee', '茶与咖啡', 10),
    ('kitchen', 'Kitchen', '厨房用品', 20),
    ('lighting', 'Lighting', '灯饰照明', 30),
    ('textiles', 'Textiles', '家纺布艺', 40),
    ('garden', 'Garden', '园艺花园', 50),
    ('stationery', 'Stationery', '文具纸品', 60),
    ('toys', 'Toys', '玩具童趣', 70),
    ('gifts', 'Gifts', '精选礼物', 80)
) as demo (code, name_en, name_zh, position)
where not exists (select 1 from catalog.category known where known.code = demo.code);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'tea-coffee', 'GBP'
from (values
    ('TEA-001', 'Stoneware Teapot', '粗陶茶壶',
        'A round-bellied pot for four cups, dipped in a teal glaze that leaves the raw clay foot bare. The spout pours without a drip, and a steel strainer basket is included.',
        '圆润的壶身可容四杯茶，青绿釉面，底部保留原始陶土质感。壶嘴出水利落、不滴漏，并附不锈钢滤网。',
        2850, 42, 'teapot'),
    ('TEA-002', 'Porcelain Gaiwan', '白瓷盖碗',
        'A lidded bowl with saucer, thin enough to show the light and hand-painted with a sprig of blue blossom. Holds 150 ml: right for two small cups of oolong.',
        '薄胎透光的白瓷盖碗，配碗托，手绘一枝青花。容量150毫升，冲泡一壶乌龙茶供两人品饮刚刚好。',
        1600, 58, 'gaiwan'),
    ('TEA-003', 'Jasmine Green Tea, 100 g Tin', '茉莉绿茶 100克罐装',
        'Spring green tea scented with fresh jasmine over five nights. Floral, soft and never bitter when brewed at 80 degrees. The tin closes tightly and is too pretty to throw away.',
        '春采绿茶，以鲜茉莉窨制五夜，花香清雅，80度水温冲泡不苦不涩。密封铁罐保鲜，喝完也舍不得丢。',
        950, 120, 'jasmine-tea-tin'),
    ('TEA-004', 'Pour-Over Coffee Set', '手冲咖啡套装',
        'A ridged ceramic dripper on a heat-proof glass carafe with a wooden collar. Brews up to 600 ml of clean, bright coffee and comes with 40 paper filters.',
        '带导流纹的陶瓷滤杯，配木质护圈的耐热玻璃分享壶，一次可冲600毫升，口感干净明亮。附滤纸40张。',
        3900, 26, 'pour-over-set'),
    ('TEA-005', 'Hand Coffee Grinder', '手摇咖啡磨豆机',
        'Steel burrs under a brass dome, a long crank and a beech-wood drawer that fills with the best smell of the morning. Adjustable from espresso to French press.',
        '黄铜圆顶内置钢制磨芯，长柄省力，榉木抽屉盛满清晨最好闻的香气。粗细可调，意式、法压皆宜。',
        4450, 18, 'coffee-grinder'),
    ('TEA-006', 'French Press, 1 Litre', '法压壶 1升',
        'Borosilicate glass in a sturdy matt-black frame. The double filter keeps the grounds where they belong, and every part comes apart for washing.',
        '高硼硅玻璃壶身配哑光黑支架，结实耐用。双层滤网隔住咖啡渣，全部零件可拆洗。',
        2695, 37, 'french-press'),
    ('TEA-007', 'Moka Pot, 6 Cups', '摩卡壶 六杯份',
        'The eight-sided stovetop classic in polished aluminium. Five minutes on a small flame give six little cups of strong, fragrant coffee.',
        '经典八角造型，抛光铝材质。小火五分钟，即可煮出六小杯浓郁香醇的咖啡。',
        2250, 44, 'moka-pot'),
    ('TEA-008', 'Striped Harbour Mug', '海港条纹马克杯',
        'A generous 380 ml mug with hand-banded stripes in navy and terracotta. Keeps its colour in the dishwasher and its heat on a windy balcony.',
        '380毫升大容量马克杯，手绘海军蓝与陶土红条纹。可放心使用洗碗机，久洗不褪色，保温也好。',
        1150, 96, 'striped-mug')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'kitchen', 'GBP'
from (values
    ('KIT-001', 'Enamelled Casserole, 4 Litres', '珐琅铸铁锅 4升',
        'Cast iron under three coats of terracotta enamel, with a heavy lid that keeps the steam inside. From hob to oven to table, for stews that take their time.',
        '铸铁锅体覆三层陶土红珐琅，厚重锅盖锁住水汽。灶台、烤箱、餐桌通用，慢炖最见功夫。',
        8900, 16, 'enamel-casserole'),
    ('KIT-002', 'Granite Mortar and Pestle', '花岗岩研钵',
        'Carved from a single block and left rough inside, so that spices and herbs give in quickly. Heavy enough to stay put while you pound.',
        '整块花岗岩雕琢而成，内壁保留粗糙质感，香料香草轻松研碎。分量沉稳，捣压时不移位。',
        3200, 29, 'mortar-and-pestle'),
    ('KIT-003', 'Beech Pepper Mill', '榉木胡椒研磨器',
        'Turned beech with a brass collar and a ceramic grinder that never rusts. Tighten the knob for a fine dust, loosen it for a coarse crack.',
        '车制榉木配黄铜腰圈，陶瓷磨芯永不生锈。旋紧顶钮研磨细腻，旋松则颗粒粗犷。',
        2400, 51, 'pepper-mill'),
    ('KIT-004', 'Copper Saucepan, 18 cm', '紫铜汤锅 18厘米',
        'Copper answers the flame at once: sauces thicken evenly and caramel stops when you say so. Steel-lined, with riveted brass fittings and a close-fitting lid.',
        '紫铜导热灵敏，酱汁均匀浓稠，焦糖火候尽在掌握。不锈钢内层，黄铜铆接配件，锅盖严密贴合。',
        6450, 14, 'copper-saucepan'),
    ('KIT-005', 'Utensil Crock with Three Tools', '厨具筒三件套',
        'A speckled stoneware crock dipped in teal, filled with an olive-wood spoon, a slotted turner and a steel whisk. Everything you reach for first.',
        '斑点粗陶筒身，底部浸染青绿釉，内含橄榄木勺、漏铲与不锈钢打蛋器，都是最顺手的厨房帮手。',
        3450, 33, 'utensil-crock'),
    ('KIT-006', 'Nesting Mixing Bowls, Set of 3', '套叠料理碗 三件套',
        'Three bowls in teal, cream and mustard that stack into the space of one. The rounded inside lets the whisk reach everywhere, and a pouring rim saves the worktop.',
        '青绿、奶白、芥黄三色料理碗，叠放仅占一只碗的空间。圆弧内壁搅打无死角，碗沿倾倒不挂滴。',
        4200, 22, 'mixing-bowls'),
    ('KIT-007', 'Dial Kitchen Scale', '机械厨房秤',
        'A spring scale with a brass-coloured pan and a face you can read across the room. Weighs up to 5 kg in steps of 20 g and never needs a battery.',
        '弹簧机械秤配黄铜色秤盘，表盘刻度清晰，远看也一目了然。最大称重5公斤，分度20克，无需电池。',
        4800, 19, 'kitchen-scale'),
    ('KIT-008', 'Chef''s Knife and Oak Board', '主厨刀与橡木砧板',
        'A 20 cm blade of hard stainless steel with a full tang and brass rivets, paired with a thick oak board. Sharp on arrival, and easy to keep that way.',
        '20厘米高硬度不锈钢刀身，通柄结构配黄铜铆钉，搭配厚实橡木砧板。开箱即锋利，日常易保养。',
        5600, 24, 'knife-and-board')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'lighting', 'GBP'
from (values
    ('LIG-001', 'Linen-Shade Table Lamp', '亚麻罩台灯',
        'A rounded stoneware base in teal with two hand-drawn bands, under a shade of natural linen with terracotta trim. Pull the little brass bead and the evening begins.',
        '青绿釉粗陶圆肚灯座，手绘双圈纹，配陶土红滚边的天然亚麻灯罩。轻拉黄铜珠链，温馨夜晚就此开启。',
        7400, 21, 'linen-table-lamp'),
    ('LIG-002', 'Jointed Brass Desk Lamp', '黄铜折臂台灯',
        'Two arms, three joints and a heavy iron foot: the light goes where the work is and stays there. Brushed brass, with a fabric-covered cable of two metres.',
        '双臂三关节搭配厚重铸铁底座，光线随心而至、稳稳停住。拉丝黄铜灯身，附2米布艺编织电线。',
        8250, 17, 'brass-desk-lamp'),
    ('LIG-003', 'Enamel Pendant Light', '搪瓷吊灯',
        'A navy dome with a white lip that throws a wide, even pool of light over the dining table. Hangs from an adjustable cable of up to 150 cm.',
        '海军蓝圆顶配白色搪瓷边，为餐桌洒下宽阔均匀的光。吊线可调，最长150厘米。',
        6800, 25, 'enamel-pendant'),
    ('LIG-004', 'Red Silk Lantern', '红绸灯笼',
        'Silk stretched by hand over a bamboo frame, finished with brass-coloured caps and tassels. Folds flat for storage and opens for every celebration.',
        '手工将红绸绷于竹骨之上，配黄铜色顶盖与流苏。可折叠收纳，逢年过节一展喜庆。',
        3600, 40, 'silk-lantern'),
    ('LIG-005', 'Storm Lantern', '防风马灯',
        'The classic lamp of porch and campsite in terracotta-coloured steel. The glass shields the flame from the wind, and one filling of oil burns for twenty hours.',
        '门廊与露营的经典之选，陶土红钢制灯身。玻璃罩为火焰挡风，一次注油可燃二十小时。',
        4150, 28, 'storm-lantern'),
    ('LIG-006', 'Lavender Soy Candle', '薰衣草大豆蜡烛',
        'Soy wax and real lavender oil in a plum-coloured glass you will want to keep. Burns clean and quiet for about forty-five hours.',
        '大豆蜡融合天然薰衣草精油，盛于梅紫色玻璃杯中，用完也值得留存。燃烧洁净无烟，约可使用四十五小时。',
        1800, 74, 'soy-candle'),
    ('LIG-007', 'Festoon Lights, 10 Metres', '庭院灯串 10米',
        'Twenty warm bulbs on a weatherproof cable, for balconies, arbours and long summer tables. Dimmable, shatterproof and sparing with electricity.',
        '二十只暖光灯泡串于防水线缆之上，点亮阳台、凉棚与夏夜长桌。可调光、防摔、省电。',
        2950, 63, 'festoon-lights'),
    ('LIG-008', 'Mushroom Night Lamp', '蘑菇小夜灯',
        'A coral cap over a softly glowing glass stem, gentle enough to leave on all night. Tap the brass foot to choose between three levels of light.',
        '珊瑚色菌盖下，玻璃灯柱散发柔光，整夜点亮也不刺眼。轻触黄铜底座，三档亮度随心切换。',
        3900, 35, 'mushroom-lamp')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'textiles', 'GBP'
from (values
    ('TEX-001', 'Linen Cushion', '亚麻抱枕',
        'A 45 cm cushion in sun-yellow washed linen with a woven diamond band and a tassel at every corner. The feather filling is plump, and the cover zips off for the wash.',
        '45厘米水洗亚麻抱枕，暖阳黄底色，织入菱形花带，四角缀流苏。羽毛内芯蓬松饱满，枕套可拆洗。',
        3200, 54, 'linen-cushion'),
    ('TEX-002', 'Checked Wool Throw', '格纹羊毛盖毯',
        'Soft lambswool in a loose terracotta and navy check, finished with a knotted fringe. At 130 by 180 cm it covers two on a sofa or one on a very cold evening.',
        '柔软羔羊毛，陶土红与海军蓝疏朗格纹，边缘手结流苏。130×180厘米，沙发上两人共盖也够用。',
        7800, 22, 'wool-throw'),
    ('TEX-003', 'Cotton Bath Towels, Set of 4', '纯棉浴巾 四条装',
        'Four thick towels in teal, cream, rose and mustard, each with a pair of white bands. Long-staple cotton at 600 g per square metre: thirsty, and quick to dry.',
        '青绿、米白、玫瑰、芥末黄四色厚浴巾，饰以双白条。长绒棉，每平方米600克，吸水力强、易晾干。',
        4600, 38, 'bath-towels'),
    ('TEX-004', 'Flat-Woven Kilim Rug', '平织基里姆地毯',
        'Diamonds and little mountains, woven by hand in wool on a cotton warp. Measures 120 by 180 cm, has no wrong side, and lies flat from the first day.',
        '棉经羊毛纬，手工织出菱形与小山纹样。120×180厘米，双面可用，铺开即平整。',
        12900, 9, 'kilim-rug'),
    ('TEX-005', 'Embroidered Tea Towel', '刺绣茶巾',
        'White cotton and linen with a small sprig of berries above navy stripes. Polishes glasses without lint and comes with a loop for the hook.',
        '白色棉麻茶巾，海军蓝条纹之上绣一枝小浆果。擦拭玻璃杯不留棉絮，带挂环，随手可挂。',
        1400, 85, 'tea-towel'),
    ('TEX-006', 'Linen Curtains, Pair', '亚麻窗帘 一对',
        'Two unlined panels in dusty rose that soften the light without shutting it out. Each is 140 by 240 cm, with brass rings and matching tie-backs.',
        '灰玫瑰色单层亚麻窗帘两幅，柔化光线而不遮暗。每幅140×240厘米，附黄铜挂环与同款绑带。',
        6900, 16, 'linen-curtains'),
    ('TEX-007', 'Knitted Floor Pouf', '针织坐墩',
        'Chunky cotton cord, knitted by hand in deep plum and filled firmly enough to sit on. A footstool, a spare seat, or the cat''s new favourite place.',
        '粗棉绳手工编织，深梅紫色，填充扎实，坐感稳当。可作脚凳、备用座位，也会是猫咪的新宠。',
        8500, 14, 'knitted-pouf'),
    ('TEX-008', 'Wool Felt Slippers', '羊毛毡拖鞋',
        'Seamless grey felt with a coral edge, a stitched flower and a warm cream lining. Quiet on wooden floors; available in sizes 36 to 45.',
        '一体成型灰色羊毛毡，珊瑚色滚边，绣花点缀，米白内里温暖舒适。走木地板静音，36至45码可选。',
        2900, 47, 'felt-slippers')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'garden', 'GBP'
from (values
    ('GAR-001', 'Enamel Watering Can', '搪瓷洒水壶',
        'A teal five-litre can with brass bands and a long, well-balanced spout. The brass rose falls like soft rain and unscrews for cleaning.',
        '青绿搪瓷洒水壶，容量五升，饰黄铜箍，长嘴平衡顺手。黄铜花洒出水如细雨，可旋下清洗。',
        3400, 31, 'watering-can'),
    ('GAR-002', 'Dipped Glaze Planter', '浸釉花盆',
        'Midnight blue below, a white glaze running over the rim, and three short oak legs to keep the floor dry. Fits a 20 cm nursery pot; the plant is not included.',
        '盆身深夜蓝，盆口白釉自然流淌，三只橡木短脚让地面保持干爽。适配20厘米内盆，不含植物。',
        4800, 19, 'glazed-planter'),
    ('GAR-003', 'Hand Trowel and Fork', '园艺铲叉两件套',
        'Forged steel heads on turned ash handles, with a brass collar and a cord loop for the hook. Made to be used hard and handed on.',
        '锻钢铲头与叉头，车制白蜡木柄，黄铜护圈，附挂绳。经得起勤用，也值得传给下一代。',
        2600, 45, 'trowel-and-fork'),
    ('GAR-004', 'Bypass Secateurs', '弯刃修枝剪',
        'Sharp carbon-steel blades that slide past each other for a clean cut through stems up to 20 mm. Terracotta grips, a quiet spring and a loop that holds them shut.',
        '锋利碳钢双刃交错，可干净利落剪断20毫米以内枝条。陶土红手柄，弹簧轻柔，收纳时以扣环锁合。',
        3250, 28, 'secateurs'),
    ('GAR-005', 'Cottage Birdhouse', '小屋鸟巢箱',
        'Painted boards under a terracotta roof, with a doorway sized for tits and sparrows. The back opens for the yearly clean, and a post and screws are included.',
        '白漆木板配陶土红屋顶，洞口大小适合山雀与麻雀。背板可打开，便于每年清理，附立柱与螺丝。',
        3900, 17, 'birdhouse'),
    ('GAR-006', 'Windowsill Herb Box', '窗台香草种植箱',
        'A slatted larch box for three herbs, with a zinc liner that does not leak and enamel labels to tell them apart. 50 cm long, made for a kitchen window.',
        '落叶松木条箱，可种三种香草，内衬防漏锌盘，附珐琅标牌便于辨认。长50厘米，正合厨房窗台。',
        2950, 36, 'herb-planter'),
    ('GAR-007', 'Rubber Garden Boots', '园艺雨靴',
        'Tall boots in natural rubber with a cotton lining, a side buckle and a sole that sheds mud. For wet grass at six in the morning; sizes 36 to 46.',
        '天然橡胶高筒靴，棉质内里，侧扣可调，鞋底不易粘泥。清晨六点踏过湿草地也不怕，36至46码。',
        5600, 24, 'garden-boots'),
    ('GAR-008', 'Harvest Trug', '采摘提篮',
        'A boat-shaped basket of split chestnut with a bent ash handle and brass rivets. Carries a morning''s vegetables and looks just as well by the front door.',
        '栗木薄片拼制的船形提篮，弯曲白蜡木提手，黄铜铆钉。装得下一个清晨的收成，放在门边也好看。',
        4200, 21, 'harvest-trug')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'stationery', 'GBP'
from (values
    ('STA-001', 'Linen-Bound Notebook', '亚麻布面笔记本',
        'Thread-sewn so that it lies flat, with 192 pages of cream paper that takes fountain-pen ink without bleeding. A ribbon marks the page and an elastic band keeps it closed.',
        '锁线装订，可完全平摊；192页米色内页，钢笔书写不洇墨。配书签丝带和松紧封绑带。',
        1450, 84, 'linen-notebook'),
    ('STA-002', 'Brass-Trimmed Fountain Pen', '黄铜饰钢笔',
        'Midnight-blue lacquer over a brass body, well balanced with or without its cap. The medium steel nib starts at first touch; a converter for bottled ink is included.',
        '黄铜笔身覆午夜蓝漆，戴帽与否都手感平衡。M号钢尖落笔即出墨，附吸墨器。',
        4800, 22, 'fountain-pen'),
    ('STA-003', 'Lake Blue Ink, 50 ml', '湖蓝墨水 50毫升',
        'A calm, softly shading blue in a heavy glass bottle that will not tip over. Flows evenly, dries quickly and washes off fingers with soap.',
        '沉静的湖蓝色，笔迹浓淡有致，厚底玻璃瓶稳当不易倾倒。出墨均匀、快干，沾手用肥皂即可洗净。',
        1275, 65, 'ink-bottle'),
    ('STA-004', 'Colour Pencils in a Wooden Box', '木盒彩色铅笔',
        'Six thick cedar pencils with soft, richly pigmented leads that blend well. The oak-finish box doubles as a pencil stand on the desk.',
        '六支粗杆雪松木彩铅，笔芯柔软、显色饱满、易于混色。橡木色笔盒可直接立在书桌上当笔筒。',
        1450, 48, 'colour-pencils'),
    ('STA-005', 'Washi Tape, Set of Three', '和纸胶带 三卷装',
        'Rice-paper tape in dots, dashes and a plain stripe, ten metres each. Tears by hand, can be written on and lifts off again without a mark.',
        '波点、短线、条纹三款和纸胶带，每卷十米。可手撕、可书写，揭下不留痕。',
        795, 140, 'washi-tape'),
    ('STA-006', 'Letter Paper and Envelopes', '信笺信封套装',
        'Twenty sheets of heavy cotton paper with a small printed sprig, twenty lined envelopes and a sheet of seal stickers. For the letters you keep meaning to write.',
        '二十张印有小枝叶的厚棉纸信笺，二十只带衬里的信封，另附封口贴一张。写给那封一直想寄的信。',
        1695, 57, 'letter-set'),
    ('STA-007', 'Brass-Handled Scissors', '黄铜手柄剪刀',
        'Slim steel blades and round brass bows that darken beautifully with use. Precise enough for paper cuts and sturdy enough for ribbon and card.',
        '修长的钢刃配圆环黄铜手柄，越用越有光泽。剪纸精准利落，裁丝带、卡纸同样轻松。',
        2200, 31, 'brass-scissors'),
    ('STA-008', 'Wax Seal Set', '火漆印章套装',
        'A turned beech handle, an engraved brass stamp and two sticks of wick wax in red and teal. Light, drip, press: a dozen seals from each stick.',
        '榉木车制手柄配雕刻黄铜印头，附红色与青绿色带芯火漆各一支。点燃、滴蜡、按压，每支可封约十二次。',
        2650, 29, 'wax-seal-set')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'toys', 'GBP'
from (values
    ('TOY-001', 'Teddy Bear with Bow Tie', '领结泰迪熊',
        'A soft mohair-style bear, 32 cm tall, with embroidered nose and a smart red bow tie. Machine washable, because adventures are muddy. Safe from birth.',
        '身高32厘米的柔软绒毛熊，刺绣鼻子，配红色领结。可机洗，不怕弄脏，新生儿也可放心抱。',
        2950, 46, 'teddy-bear'),
    ('TOY-002', 'Wooden Train with Wagon', '木制小火车',
        'A beech-wood engine and a wagon full of coloured balls, joined by a simple magnet. Painted with water-based colours; rolls quietly over any floor.',
        '榉木火车头与满载彩球的车厢，以磁铁相连。采用水性漆，滚动安静，不伤地板。',
        3400, 33, 'wooden-train'),
    ('TOY-003', 'Painted Building Blocks', '彩绘积木',
        'Twenty-four solid wooden blocks in warm colours, with stars, hearts and circles on the cubes and roofs for every tower. Comes in a cotton drawstring bag.',
        '二十四块暖色实木积木，方块绘有星星、爱心和圆形，还有可搭高塔的屋顶。附棉布束口袋。',
        2695, 52, 'building-blocks'),
    ('TOY-004', 'Rocking Horse', '木摇马',
        'A steady horse of solid ash with a padded saddle, felt mane and long runners that will not tip. Carries riders from two to five years.',
        '实木白蜡木摇马，软垫马鞍、毛毡鬃毛，加长弧形底座不易翻倒。适合二至五岁的小骑手。',
        12900, 9, 'rocking-horse'),
    ('TOY-005', 'Painted Spinning Top', '彩绘陀螺',
        'Turned from a single piece of maple and painted by hand in bands of terracotta and teal. A good flick keeps it humming for over a minute.',
        '整块枫木车制，手绘陶土红与青绿色环纹。轻轻一捻，可稳稳旋转一分多钟。',
        1250, 88, 'spinning-top'),
    ('TOY-006', 'Rainbow Stacking Rings', '彩虹叠叠圈',
        'Five smooth wooden rings and a red ball on a wobble-free base. Teaches sizes, colours and patience, in no particular order.',
        '五个光滑木圈加一颗红色小球，底座平稳不晃。边玩边认大小、认颜色，也练耐心。',
        1995, 61, 'stacking-rings'),
    ('TOY-007', 'Four-Colour Kite', '四色风筝',
        'A classic diamond kite on bamboo rods with a tail of little bows. Flies in the lightest breeze and rolls up small for the journey to the hill.',
        '经典菱形风筝，竹制骨架，尾巴缀有小蝴蝶结。微风即可起飞，卷起便于携带。',
        1850, 40, 'paper-kite'),
    ('TOY-008', 'Wooden Sailing Boat', '木制小帆船',
        'A real little sailing boat with cotton sails and a weighted keel that rights itself. At home on the pond, in the bath and on the window sill.',
        '真正能下水的小帆船，棉布船帆，加重龙骨能自行回正。池塘、浴缸、窗台都是它的港湾。',
        2400, 27, 'sailing-boat')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'gifts', 'GBP'
from (values
    ('GIF-001', 'Weekend Gift Hamper', '周末礼物篮',
        'A woven willow basket with sparkling pressed apple juice, orange marmalade, crackers and a crisp red apple, tied with a wide ribbon. The basket stays useful long after the picnic.',
        '柳条编篮，内装气泡苹果汁、橙子果酱、脆饼和一枚红苹果，系上宽缎带。野餐过后，篮子还能用上许多年。',
        6900, 20, 'gift-hamper'),
    ('GIF-002', 'Fig and Clover Candle', '无花果三叶草香薰蜡烛',
        'Soy wax in a clear tumbler, scented with green fig, clover and a little cedar. Burns evenly for about forty-five hours, then becomes a drinking glass.',
        '透明玻璃杯盛装大豆蜡，散发青无花果、三叶草与淡淡雪松香。均匀燃烧约四十五小时，用完可作水杯。',
        2250, 75, 'gift-candle'),
    ('GIF-003', 'Songbird Music Box', '小鸟音乐盒',
        'A lacquered plum box with a mirror in the lid and a little blue bird that turns to an eighteen-note waltz. Wind it with the brass crank; keep your rings inside.',
        '梅子色漆盒，盒盖内嵌镜面，一只蓝色小鸟随十八音圆舞曲旋转。黄铜手柄上弦，盒内可收纳首饰。',
        4600, 17, 'music-box'),
    ('GIF-004', 'Winter Cottage Snow Globe', '冬日小屋雪景球',
        'A snowed-in cottage with lit windows between two fir trees. Heavy glass on a wooden base with a blank brass plate, ready to be engraved.',
        '两棵冷杉之间，一座窗户亮着灯的雪中小屋。厚玻璃球配木质底座，空白黄铜牌可供刻字。',
        2795, 38, 'snow-globe'),
    ('GIF-005', 'Gilded Picture Frame', '鎏金相框',
        'A slim frame finished by hand in warm gold leaf, with a cream mount for pictures of 13 by 18 cm. Stands or hangs, upright or across.',
        '手工贴暖金箔的纤细相框，配米白卡纸，适合13×18厘米照片。可立可挂，横竖皆宜。',
        3200, 41, 'photo-frame'),
    ('GIF-006', 'Box of Twelve Chocolates', '十二枚巧克力礼盒',
        'Twelve hand-dipped chocolates from dark sea-salt caramel to raspberry cream, in a red box with a gold ribbon. Keeps for three months, in theory.',
        '十二枚手工巧克力，从海盐焦糖黑巧到覆盆子奶油夹心，红色礼盒配金色丝带。理论上可保存三个月。',
        1895, 90, 'chocolate-box'),
    ('GIF-007', 'Gift Wrap Set', '礼品包装纸套装',
        'Three rolls of sturdy recycled paper in stripes, dots and lines, three metres each, with a spool of mustard cotton ribbon. Enough for a dozen presents.',
        '条纹、圆点、细线三款厚实再生包装纸，每卷三米，另附一卷芥末黄棉丝带。足够包装十二份礼物。',
        1350, 110, 'gift-wrap-set'),
    ('GIF-008', 'Dried Flower Bouquet', '干花花束',
        'Strawflowers, globe amaranth and eucalyptus, dried slowly and wrapped in kraft paper. Needs no water and keeps its colour for a year or more.',
        '麦秆菊、千日红与尤加利叶，慢慢风干后以牛皮纸包裹。无需浇水，色泽可保持一年以上。',
        3450, 24, 'dried-bouquet')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);
