// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/demopublicimages.h"

#include "simulator/demorandom.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct PublicRow
{
    QLatin1StringView name;
    QLatin1StringView platform;
    QLatin1StringView architecture;
    int size; ///< GiB.
    QLatin1StringView created;
    bool retired; ///< Out of support: deprecated in the regions that have noticed.
};

constexpr QLatin1StringView x86 = "x86_64"_L1;
constexpr QLatin1StringView arm = "arm"_L1;
constexpr QLatin1StringView i386 = "i386"_L1;

// clang-format off
constexpr PublicRow publicRows[] = {
    {"TencentOS Server 2.4 64-bit"_L1,            "TencentOS"_L1,   x86,  20,  "2020-11-05"_L1, true},
    {"TencentOS Server 2.4 (TK4) 64-bit"_L1,      "TencentOS"_L1,   x86,  20,  "2021-04-22"_L1, true},
    {"TencentOS Server 3.1 (TK4) 64-bit"_L1,      "TencentOS"_L1,   x86,  20,  "2021-10-14"_L1, false},
    {"TencentOS Server 3.1 (TK4) ARM 64-bit"_L1,  "TencentOS"_L1,   arm,  20,  "2022-02-16"_L1, false},
    {"TencentOS Server 3.2 (Final) 64-bit"_L1,    "TencentOS"_L1,   x86,  20,  "2023-06-08"_L1, false},
    {"TencentOS Server 4 64-bit"_L1,              "TencentOS"_L1,   x86,  20,  "2025-01-17"_L1, false},
    {"TencentOS Server 4 ARM 64-bit"_L1,          "TencentOS"_L1,   arm,  20,  "2025-01-17"_L1, false},
    {"Ubuntu Server 16.04.1 LTS 32-bit"_L1,       "Ubuntu"_L1,      i386, 20,  "2017-03-09"_L1, true},
    {"Ubuntu Server 16.04.1 LTS 64-bit"_L1,       "Ubuntu"_L1,      x86,  20,  "2017-03-09"_L1, true},
    {"Ubuntu Server 18.04.1 LTS 64-bit"_L1,       "Ubuntu"_L1,      x86,  20,  "2019-05-20"_L1, true},
    {"Ubuntu Server 20.04 LTS 64-bit"_L1,         "Ubuntu"_L1,      x86,  20,  "2020-09-01"_L1, false},
    {"Ubuntu Server 20.04 LTS ARM 64-bit"_L1,     "Ubuntu"_L1,      arm,  20,  "2021-12-03"_L1, false},
    {"Ubuntu Server 22.04 LTS 64-bit"_L1,         "Ubuntu"_L1,      x86,  20,  "2022-08-18"_L1, false},
    {"Ubuntu Server 22.04 LTS ARM 64-bit"_L1,     "Ubuntu"_L1,      arm,  20,  "2022-08-18"_L1, false},
    {"Ubuntu Server 24.04 LTS 64-bit"_L1,         "Ubuntu"_L1,      x86,  20,  "2024-06-27"_L1, false},
    {"Ubuntu Server 24.04 LTS ARM 64-bit"_L1,     "Ubuntu"_L1,      arm,  20,  "2024-06-27"_L1, false},
    {"CentOS 6.10 32-bit"_L1,                     "CentOS"_L1,      i386, 20,  "1970-01-01"_L1, true},
    {"CentOS 6.10 64-bit"_L1,                     "CentOS"_L1,      x86,  20,  "1970-01-01"_L1, true},
    {"CentOS 7.2 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2017-05-11"_L1, true},
    {"CentOS 7.3 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2017-09-28"_L1, true},
    {"CentOS 7.4 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2018-03-15"_L1, true},
    {"CentOS 7.5 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2018-11-22"_L1, true},
    {"CentOS 7.6 64-bit"_L1,                      "CentOS"_L1,      x86,  50,  "2020-09-22"_L1, true},
    {"CentOS 7.7 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2020-02-13"_L1, true},
    {"CentOS 7.9 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2021-03-30"_L1, true},
    {"CentOS 8.0 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2019-12-12"_L1, true},
    {"CentOS 8.2 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2020-10-28"_L1, true},
    {"CentOS 8.2 ARM 64-bit"_L1,                  "CentOS"_L1,      arm,  20,  "2021-01-20"_L1, true},
    {"CentOS 8.4 64-bit"_L1,                      "CentOS"_L1,      x86,  20,  "2021-08-26"_L1, true},
    {"CentOS Stream 8 64-bit"_L1,                 "CentOS"_L1,      x86,  20,  "2021-11-18"_L1, true},
    {"CentOS Stream 9 64-bit"_L1,                 "CentOS"_L1,      x86,  20,  "2022-12-01"_L1, false},
    {"Debian 9.13 64-bit"_L1,                     "Debian"_L1,      x86,  20,  "2020-08-06"_L1, true},
    {"Debian 10.11 64-bit"_L1,                    "Debian"_L1,      x86,  20,  "2021-11-25"_L1, true},
    {"Debian 11.4 64-bit"_L1,                     "Debian"_L1,      x86,  20,  "2022-08-11"_L1, false},
    {"Debian 12.0 64-bit"_L1,                     "Debian"_L1,      x86,  20,  "2023-08-24"_L1, false},
    {"Debian 12.0 ARM 64-bit"_L1,                 "Debian"_L1,      arm,  20,  "2023-08-24"_L1, false},
    {"Debian 13.0 64-bit"_L1,                     "Debian"_L1,      x86,  20,  "2025-09-18"_L1, false},
    {"Rocky Linux 8.5 64-bit"_L1,                 "Rocky Linux"_L1, x86,  20,  "2022-03-03"_L1, false},
    {"Rocky Linux 8.6 64-bit"_L1,                 "Rocky Linux"_L1, x86,  20,  "2022-09-15"_L1, false},
    {"Rocky Linux 9.0 64-bit"_L1,                 "Rocky Linux"_L1, x86,  20,  "2022-09-15"_L1, false},
    {"Rocky Linux 9.2 64-bit"_L1,                 "Rocky Linux"_L1, x86,  20,  "2023-07-20"_L1, false},
    {"Rocky Linux 9.4 64-bit"_L1,                 "Rocky Linux"_L1, x86,  20,  "2024-08-08"_L1, false},
    {"AlmaLinux 8.5 64-bit"_L1,                   "AlmaLinux"_L1,   x86,  20,  "2022-03-03"_L1, false},
    {"AlmaLinux 8.6 64-bit"_L1,                   "AlmaLinux"_L1,   x86,  20,  "2022-09-15"_L1, false},
    {"AlmaLinux 9.0 64-bit"_L1,                   "AlmaLinux"_L1,   x86,  20,  "2022-09-15"_L1, false},
    {"AlmaLinux 9.4 64-bit"_L1,                   "AlmaLinux"_L1,   x86,  20,  "2024-08-08"_L1, false},
    {"OpenCloudOS Server 8 64-bit"_L1,            "OpenCloudOS"_L1, x86,  20,  "2022-07-07"_L1, false},
    {"OpenCloudOS Server 9 64-bit"_L1,            "OpenCloudOS"_L1, x86,  20,  "2023-11-09"_L1, false},
    {"OpenCloudOS Server 9 ARM 64-bit"_L1,        "OpenCloudOS"_L1, arm,  20,  "2024-03-14"_L1, false},
    {"openSUSE 42.3 64-bit"_L1,                   "OpenSUSE"_L1,    x86,  20,  "2018-01-18"_L1, true},
    {"openSUSE Leap 15.4 64-bit"_L1,              "OpenSUSE"_L1,    x86,  20,  "2022-10-27"_L1, false},
    {"Fedora 37 64-bit"_L1,                       "Fedora"_L1,      x86,  20,  "2023-02-09"_L1, true},
    {"Fedora 40 64-bit"_L1,                       "Fedora"_L1,      x86,  20,  "2024-07-11"_L1, false},
    {"FreeBSD 12.2 64-bit"_L1,                    "FreeBSD"_L1,     x86,  20,  "2021-02-25"_L1, true},
    {"FreeBSD 13.1 64-bit"_L1,                    "FreeBSD"_L1,     x86,  20,  "2022-11-10"_L1, false},
    {"Red Hat Enterprise Linux 8.5 64-bit"_L1,    "Redhat"_L1,      x86,  50,  "2022-05-19"_L1, false},
    {"Red Hat Enterprise Linux 9.2 64-bit"_L1,    "Redhat"_L1,      x86,  50,  "2023-09-14"_L1, false},
    {"Windows Server 2012 R2 Datacenter 64-bit English"_L1, "Windows"_L1, x86, 50, "2019-08-15"_L1, true},
    {"Windows Server 2012 R2 Datacenter 64-bit Chinese"_L1, "Windows"_L1, x86, 50, "2019-08-15"_L1, true},
    {"Windows Server 2016 Datacenter 64-bit English"_L1,    "Windows"_L1, x86, 50, "2021-06-17"_L1, false},
    {"Windows Server 2016 Datacenter 64-bit Chinese"_L1,    "Windows"_L1, x86, 50, "2021-06-17"_L1, false},
    {"Windows Server 2019 Datacenter 64-bit English"_L1,    "Windows"_L1, x86, 50, "2021-09-23"_L1, false},
    {"Windows Server 2019 Datacenter 64-bit Chinese"_L1,    "Windows"_L1, x86, 50, "2021-09-23"_L1, false},
    {"Windows Server 2022 Datacenter 64-bit English"_L1,    "Windows"_L1, x86, 50, "2022-06-16"_L1, false},
    {"Windows Server 2022 Datacenter 64-bit Chinese"_L1,    "Windows"_L1, x86, 50, "2022-06-16"_L1, false},
    {"Windows Server 2025 Datacenter 64-bit English"_L1,    "Windows"_L1, x86, 50, "2025-05-22"_L1, false},
};
// clang-format on

/// The API page's own example.
QString publicId(const PublicRow &row)
{
    return row.name == "CentOS 7.6 64-bit"_L1 ? u"img-9qabwvbn"_s : demoId(u"img-"_s, row.name);
}

bool isMissing(const PublicRow &row, const QString &region)
{
    return demoNumber(u"missing/"_s + region + u'/' + row.name, 24) == 0;
}

bool isDeprecated(const PublicRow &row, const QString &region)
{
    return row.retired && demoNumber(u"deprecated/"_s + region + u'/' + row.name, 3) == 0;
}

QJsonObject publicImage(const PublicRow &row, const QString &region)
{
    const QString name = row.name;
    QJsonObject image = {
            {u"ImageId"_s, publicId(row)},
            {u"OsName"_s, name},
            {u"ImageType"_s, u"PUBLIC_IMAGE"_s},
            {u"CreatedTime"_s, QString(row.created + u"T00:00:00+00:00"_s)},
            {u"ImageName"_s, name},
            {u"ImageDescription"_s, name},
            {u"ImageSize"_s, row.size},
            {u"Architecture"_s, QString(row.architecture)},
            {u"ImageState"_s, u"NORMAL"_s},
            {u"Platform"_s, QString(row.platform)},
            {u"ImageCreator"_s, QJsonValue::Null},
            {u"ImageSource"_s, u"OFFICIAL"_s},
            {u"SyncPercent"_s, QJsonValue::Null},
            {u"IsSupportCloudinit"_s, row.platform != "FreeBSD"_L1},
            {u"SnapshotSet"_s, QJsonArray()},
            {u"Tags"_s, QJsonArray()},
            {u"LicenseType"_s, row.platform == "Redhat"_L1 ? u"BYOL"_s : u"TencentCloud"_s},
            {u"ImageDeprecated"_s, isDeprecated(row, region)},
    };
    if (!row.retired) {
        const QString family = QString(row.platform).toLower().replace(u' ', u'-');
        image.insert(u"ImageFamily"_s, QString(family + u'-' + row.architecture));
    }
    return image;
}

} // namespace

DemoImages demoPublicImages(const QString &region)
{
    DemoImages images;
    for (const PublicRow &row : publicRows) {
        if (!isMissing(row, region))
            images.append(publicImage(row, region));
    }
    return images;
}
