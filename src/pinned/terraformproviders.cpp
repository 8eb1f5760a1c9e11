// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/terraformproviders.h"

#include "files/wholefile.h"
#include "pinned/filewalk.h"
#include "pinned/scopes.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

QString TerraformProviders::regionOf(const QString &path, const QString &provider)
{
    const QString folder = QFileInfo(path).path();
    auto known = m_folders.find(folder);
    if (known == m_folders.end())
        known = m_folders.insert(folder, read(folder));
    return known->value(provider);
}

TerraformProviders::Regions TerraformProviders::read(const QString &folder)
{
    Regions regions;
    for (const QString &name : QDir(folder).entryList({u"*.tf"_s, u"*.tofu"_s}, QDir::Files)) {
        const Result<QByteArray> text = readWholeFile(folder + u'/' + name, largestFile);
        if (!text || !text->contains("provider"))
            continue;
        const ScopedText scoped = scopedText(*text, FileKind::Terraform);
        for (const Scope &scope : scoped.scopes) {
            if (scope.labels.value(0) != "provider"_L1 || scope.regions.size() != 1)
                continue;
            const QString type = scope.labels.value(1);
            const QString reference = scope.alias.isEmpty() ? type : type + u'.' + scope.alias;
            const QString region = scope.regions.constFirst();
            const auto told = regions.constFind(reference);
            const bool isSame = told == regions.constEnd() || *told == region;
            regions.insert(reference, isSame ? region : QString());
        }
    }
    return regions;
}
