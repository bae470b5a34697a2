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
    ('KIT-001', 'Cast-Iron Casserole, 4.5 Litres', '铸铁炖锅 4.5升',
        'A heavy enamelled pot that browns, braises and bakes bread. Suits every hob including induction, goes into the oven up to 250 degrees and straight to the table.',
        '厚重珐琅铸铁锅，煎、炖、烤面包样样在行。适用包括电磁炉在内的各种炉灶，可入250度烤箱，亦可直接端上餐桌。',
        8900, 14, 'cast-iron-casserole'),
    ('KIT-002', 'Acacia Chopping Board', '相思木砧板',
        'Laminated from warm and dark strips of acacia, 42 by 26 cm, with a hole for hanging. Kind to knives, and handsome enough to serve bread and cheese on.',
        '由深浅相间的相思木拼接而成，42×26厘米，附挂孔。不伤刀刃，盛放面包与奶酪同样体面。',
        2950, 48, 'chopping-board'),
    ('KIT-003', 'Chef''s Knife, 20 cm', '主厨刀 20厘米',
        'Forged from one piece of stainless steel with a full tang and three brass rivets. Finely balanced for long sessions of chopping; comes with an edge guard.',
        '整块不锈钢锻造，全龙骨刀柄配三枚黄铜铆钉。重心均衡，久切不累，附刀刃护套。',
        5400, 31, 'chefs-knife'),
    ('KIT-004', 'Nesting Mixing Bowls, Set of 3', '套叠搅拌碗 三件套',
        'Three stoneware bowls in navy, mustard and cream that stack into one another. Deep enough to whisk without splashing, with a lip to pour from.',
        '藏蓝、芥黄、奶白三只陶碗，层层套叠省空间。碗身够深，打蛋不飞溅，碗沿带导流口。',
        3400, 40, 'mixing-bowls'),
    ('KIT-005', 'Salt & Pepper Mills', '盐与胡椒研磨器 一对',
        'A pair of turned mills, light beech for salt and dark walnut for pepper. The ceramic grinders set from fine dust to coarse flakes and never rust.',
        '一对车旋木制研磨器：浅色榉木磨盐，深色胡桃木磨胡椒。陶瓷磨芯粗细可调，永不生锈。',
        4200, 36, 'salt-pepper-mills'),
    ('KIT-006', 'Beech Rolling Pin', '榉木擀面杖',
        'Turning handles on steel bearings let the weight of the wood do the work. For dumpling wrappers, biscuits and pie crusts that come out even.',
        '手柄内置钢轴承，擀面顺滑省力。无论饺子皮、饼干还是派皮，都能擀得厚薄均匀。',
        1650, 67, 'rolling-pin'),
    ('KIT-007', 'Retro Kitchen Scale, 5 kg', '复古厨房秤 5公斤',
        'A spring scale with a clear dial and a removable brass-coloured pan. No batteries, no apps: it simply weighs your apples, as it did for your grandmother.',
        '弹簧指针秤，刻度清晰，黄铜色秤盘可取下清洗。无需电池，也无需应用程序，像外婆家的老秤一样踏实好用。',
        3850, 22, 'kitchen-scale'),
    ('KIT-008', 'Glass Storage Jars, Set of 3', '玻璃储物罐 三件套',
        'Airtight jars with acacia lids and blank labels, for rice, flour and coffee. The silicone seal keeps pantry moths out and crispness in.',
        '密封玻璃罐配相思木盖与空白标签，装米、面、咖啡都合适。硅胶密封圈防潮防虫，久存依然香脆。',
        2400, 53, 'storage-jars')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'lighting', 'GBP'
from (values
    ('LGT-001', 'Mushroom Table Lamp', '蘑菇台灯',
        'A soft coral dome that glows from below. Three steps of brightness by touch, warm white at 2700 K, and a fabric cable in matching colour.',
        '柔和的珊瑚色灯罩，光从伞下漫出。三档触控调光，2700K暖白光，配同色布艺电源线。',
        6500, 19, 'mushroom-lamp'),
    ('LGT-002', 'Brass-Arm Desk Lamp', '黄铜臂台灯',
        'Two brass arms, one patient joint, and a navy shade that puts the light where the page is. The weighted base stays put on any desk.',
        '双节黄铜灯臂，关节灵活稳固，藏蓝灯罩让光落在书页之间。加重底座，放在哪里都稳。',
        7900, 16, 'desk-lamp'),
    ('LGT-003', 'Rice-Paper Lantern', '宣纸灯笼',
        'Handmade paper over bamboo hoops with a little red tassel, 45 cm across. Folds flat for the post and turns any bulb into moonlight.',
        '竹圈撑起手工宣纸，垂一缕红色流苏，直径45厘米。可折叠收纳，让普通灯泡化作一轮明月。',
        1850, 75, 'paper-lantern'),
    ('LGT-004', 'Enamel Pendant Lamp', '珐琅吊灯',
        'A bell-shaped shade in deep teal with a brass rim, made for the kitchen table. Comes with 1.8 m of black cable that is easily shortened.',
        '深青色钟形灯罩，黄铜镶边，最适合悬于餐桌之上。附1.8米黑色吊线，可轻松裁短。',
        9500, 12, 'pendant-lamp'),
    ('LGT-005', 'Festoon Lights, 10 m', '庭院彩灯串 10米',
        'Twenty shatterproof bulbs in honey, peach and mint on a weatherproof cable. Ten more metres can be plugged on when the party grows.',
        '二十颗防摔灯泡，蜜黄、蜜桃与薄荷三色，防水线缆户外无忧。聚会变大时，还可再接十米。',
        2750, 64, 'festoon-lights'),
    ('LGT-006', 'Pillar Candles on a Tray', '柱形蜡烛配木托盘',
        'Three unscented candles in cream, blush and lilac on a round wooden tray. Poured from plant wax; together they burn for about 120 hours.',
        '奶白、淡粉、浅紫三支无香蜡烛，配圆形木托盘。植物蜡手工浇注，合计可燃约120小时。',
        2200, 58, 'pillar-candles'),
    ('LGT-007', 'Arc Floor Lamp', '弧形落地灯',
        'One slender brass curve over the armchair, a linen shade and a foot switch. The heavy stone base keeps its balance when the cat leans on it.',
        '一道纤细的黄铜弧线伸向扶手椅上方，亚麻灯罩，脚踏开关。石质底座稳重，猫咪倚靠也不会倒。',
        14900, 8, 'arc-floor-lamp'),
    ('LGT-008', 'Storm Lantern', '防风马灯',
        'A red steel lantern with a glass chimney that laughs at wind. Burns lamp oil for 20 hours; carry it to the garden, the boat or the campsite.',
        '红色钢制马灯，玻璃灯罩无惧风雨。加满灯油可燃20小时，花园、小船、营地皆可随行。',
        3600, 33, 'storm-lantern')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'textiles', 'GBP'
from (values
    ('TEX-001', 'Striped Linen Cushion', '条纹亚麻抱枕',
        'Stonewashed linen with woven terracotta stripes and tasselled corners, 50 by 50 cm. The feather filling plumps up again with one shake.',
        '水洗亚麻，织入陶土红条纹，四角缀流苏，50×50厘米。羽绒内芯轻轻一拍即恢复蓬松。',
        2900, 52, 'linen-cushion'),
    ('TEX-002', 'Chunky Knitted Throw', '粗针编织毯',
        'Mustard-yellow lambswool in a zigzag knit with a fringe, 130 by 170 cm. Heavy enough to feel like a hug, light enough for a summer night.',
        '芥黄色羊羔毛，锯齿花纹配流苏，130×170厘米。厚实如拥抱，夏夜盖也不闷热。',
        6900, 24, 'knitted-throw'),
    ('TEX-003', 'Cotton Bath Towels, Set of 4', '纯棉浴巾 四件套',
        'Long-staple cotton at 550 grams, in sea tones with one blush towel. They drink water from the first day and grow softer with every wash.',
        '550克长绒棉，三条海洋色、一条淡粉色。从第一天起就吸水，越洗越柔软。',
        4500, 45, 'bath-towels'),
    ('TEX-004', 'Herb Garden Tea Towels, Pair', '香草园茶巾 两条装',
        'One printed with a sprig of bay, one striped in rose. Half linen, half cotton: they polish glasses without leaving a hair behind.',
        '一条印月桂枝，一条玫瑰红条纹。亚麻与棉各半，擦拭玻璃杯不留毛絮。',
        1600, 88, 'tea-towels'),
    ('TEX-005', 'Handwoven Wool Rug', '手工编织羊毛地毯',
        'A flat-woven rug of pure wool, 120 by 180 cm, with a row of diamonds between terracotta borders. Reversible, so both sides take their turn.',
        '纯羊毛平织地毯，120×180厘米，陶土红边框间排列菱形图案。双面可用，轮流铺展。',
        18500, 7, 'wool-rug'),
    ('TEX-006', 'Quilted Oven Glove', '绗缝隔热手套',
        'Thick padding under teal cotton, a long cuff for reaching into the back of the oven, and a small heart so that it is not all work.',
        '青色棉布内夹厚衬，加长袖口护住手腕，伸进烤箱深处也放心。一颗小小的心，让烘焙更有温度。',
        1250, 71, 'oven-glove'),
    ('TEX-007', 'Washed Linen Apron', '水洗亚麻围裙',
        'Blue-grey linen with leather straps and a double pocket for spoon and whisk. Fits everybody, crumples beautifully and needs no ironing.',
        '蓝灰色亚麻配皮质系带，双口袋可放木勺与打蛋器。人人合身，自然褶皱，无需熨烫。',
        3200, 38, 'linen-apron'),
    ('TEX-008', 'Velvet Curtains, Pair', '丝绒窗帘 一对',
        'Two lined panels in dusty rose, each 140 by 240 cm, with eyelets and gold tie-backs. They keep the morning out until you are ready for it.',
        '烟粉色丝绒双幅带衬里，每幅140×240厘米，打孔款式，附金色绑带。把清晨挡在窗外，直到你想醒来。',
        8400, 15, 'velvet-curtains')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'garden', 'GBP'
from (values
    ('GDN-001', 'Galvanised Watering Can, 8 Litres', '镀锌洒水壶 8升',
        'A long spout, a balanced double handle and a brass-fine rose that rains gently on seedlings. Powder-coated leaf green against rust.',
        '长嘴配双提手，提拿平衡，细孔花洒温柔淋洒幼苗。叶绿色粉末喷涂，防锈耐用。',
        3350, 29, 'watering-can'),
    ('GDN-002', 'Terracotta Pots, Set of 2', '红陶花盆 两件套',
        'Frost-proof clay pots of 16 and 22 cm with saucers. They breathe, so roots stay healthy, and grow a fine patina with the years.',
        '16与22厘米耐寒红陶盆，附托盘。陶土透气护根，岁月越久越有韵味。',
        2150, 62, 'terracotta-pots'),
    ('GDN-003', 'Hand Trowel & Fork', '园艺铲耙套装',
        'Polished steel heads on ash handles with leather-soft grip. Marked in centimetres, so that bulbs find their proper depth.',
        '抛光钢头配白蜡木手柄，握感舒适。铲面刻有厘米标记，种球深浅一目了然。',
        1895, 57, 'trowel-fork'),
    ('GDN-004', 'Bypass Secateurs', '园艺修枝剪',
        'Sharp carbon-steel blades that cut clean through stems of 20 mm. The spring opens them for you; a catch keeps them safely closed.',
        '锋利碳钢刀刃，可利落剪断20毫米枝条。弹簧自动张开，安全扣轻松锁合。',
        2600, 41, 'secateurs'),
    ('GDN-005', 'Nest Box for Small Birds', '小鸟巢箱',
        'A weatherproof little house with a 32 mm door that tits like best. The front opens for the yearly spring clean. Tenants not included.',
        '防风雨小木屋，32毫米圆门最合山雀心意。正面可打开，方便每年春季清扫。房客需自行招募。',
        2450, 34, 'nest-box'),
    ('GDN-006', 'Monstera in a Banded Pot', '龟背竹 配条纹盆',
        'A lively young plant, about 50 cm tall, delivered in its ceramic pot. Asks for a bright corner, a drink each week and room to stretch.',
        '生机勃勃的龟背竹，株高约50厘米，连陶瓷盆一同送达。只需明亮一角、每周浇水和舒展的空间。',
        2800, 23, 'monstera'),
    ('GDN-007', 'Wellington Boots', '威灵顿雨靴',
        'Natural rubber in cheerful yellow with a cotton lining and a sole that grips on wet grass. Puddles become an invitation.',
        '明黄色天然橡胶雨靴，棉质内里，鞋底在湿草地上也稳稳抓地。遇见水坑，就是邀请。',
        3900, 46, 'wellington-boots'),
    ('GDN-008', 'Windowsill Herb Planter', '窗台香草种植箱',
        'A cedar trough with drip tray, three labels and seeds of basil, chives and lavender. The first leaves are ready for the kitchen in five weeks.',
        '雪松木种植箱，附接水盘、三枚标签及罗勒、细香葱、薰衣草种子。五周后即可采下第一片叶子入厨。',
        3150, 27, 'herb-planter')
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
